// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { SettingsState } from '../../../src/state/settings.svelte.ts';
import { firstPaint } from '../../../src/storage/first-paint.ts';
import { memoryDisk, memoryStore } from '../../../src/storage/memory-store.ts';

const PAINT = firstPaint('/blog/');
const KEY = 'throughline:/blog/:look';

beforeEach(() => {
  localStorage.clear();
  delete document.documentElement.dataset['codeWrap'];
});

describe('what the reader chose for code', () => {
  test('is there before the store has answered, from the copy of the look', async () => {
    await new SettingsState(memoryStore(memoryDisk()), PAINT).change({ codeLanguage: 'Go', codeWrap: true });
    expect(new SettingsState(memoryStore(memoryDisk()), PAINT).current).toMatchObject({
      codeLanguage: 'Go',
      codeWrap: true,
    });
  });

  test('is found again in the store', async () => {
    const disk = memoryDisk();
    await new SettingsState(memoryStore(disk), PAINT).change({ codeLanguage: 'Go' });
    localStorage.clear();
    const next = new SettingsState(memoryStore(disk), PAINT);
    expect(next.current.codeLanguage).toBe('');
    await next.load();
    expect(next.current.codeLanguage).toBe('Go');
  });

  test('breaks lines on the page at once, and no longer', async () => {
    const state = new SettingsState(memoryStore(memoryDisk()), PAINT);
    await state.change({ codeWrap: true });
    expect(document.documentElement).toHaveAttribute('data-code-wrap');
    await state.change({ codeWrap: false });
    expect(document.documentElement).not.toHaveAttribute('data-code-wrap');
  });

  test.each(['{', '[]', '7', 'null'])('is as at the start where the copy is damaged: %s', (damaged) => {
    localStorage.setItem(KEY, damaged);
    const { current } = new SettingsState(memoryStore(memoryDisk()), PAINT);
    expect(current).toMatchObject({ theme: 'system', codeLanguage: '', codeWrap: false });
  });
});

describe('settings', () => {
  test('chosen in one tab are there in the other at once', async () => {
    const disk = memoryDisk();
    const here = new SettingsState(memoryStore(disk), PAINT);
    const there = new SettingsState(memoryStore(disk), PAINT);
    await there.change({ face: 'legible', justified: true });
    await expect.poll(() => here.current.face).toBe('legible');
    await here.change({ theme: 'black' });
    await expect.poll(() => there.current).toMatchObject({ theme: 'black', face: 'legible', justified: true });
  });

  test('of another device win only where they were chosen later', async () => {
    let now = 5;
    const state = new SettingsState(memoryStore(), PAINT, () => now++);
    await state.change({ theme: 'black' });
    await state.merge({ theme: 'sepia', textSize: 130, changedAt: { theme: 1, textSize: 1 } });
    expect(state.current).toMatchObject({ theme: 'black', textSize: 130 });
  });

  test('go back to the start all at once', async () => {
    const state = new SettingsState(memoryStore(), PAINT);
    await state.change({ theme: 'black', width: 'wide' });
    expect(document.documentElement).toHaveAttribute('data-width', 'wide');
    await state.reset();
    expect(state.current).toMatchObject({ theme: 'system', width: 'normal' });
    expect(document.documentElement).not.toHaveAttribute('data-width');
  });

  test('of two sites on one origin do not mix', async () => {
    await new SettingsState(memoryStore(), PAINT).change({ theme: 'black' });
    expect(new SettingsState(memoryStore(), firstPaint('/other/')).current.theme).toBe('system');
  });
});
