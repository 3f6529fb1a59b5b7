// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { SettingsState } from '../../../src/state/settings.svelte.ts';
import { memoryDisk, memoryStore } from '../../../src/storage/memory-store.ts';

const KEY = 'throughline:look';

beforeEach(() => {
  localStorage.clear();
  delete document.documentElement.dataset['codeWrap'];
});

describe('what the reader chose for code', () => {
  test('is there before the store has answered, from the copy of the look', async () => {
    await new SettingsState(memoryStore(memoryDisk())).change({ codeLanguage: 'Go', codeWrap: true });
    expect(new SettingsState(memoryStore(memoryDisk())).current).toMatchObject({ codeLanguage: 'Go', codeWrap: true });
  });

  test('is found again in the store', async () => {
    const disk = memoryDisk();
    await new SettingsState(memoryStore(disk)).change({ codeLanguage: 'Go' });
    localStorage.clear();
    const next = new SettingsState(memoryStore(disk));
    expect(next.current.codeLanguage).toBe('');
    await next.load();
    expect(next.current.codeLanguage).toBe('Go');
  });

  test('breaks lines on the page at once, and no longer', async () => {
    const state = new SettingsState(memoryStore(memoryDisk()));
    await state.change({ codeWrap: true });
    expect(document.documentElement).toHaveAttribute('data-code-wrap');
    await state.change({ codeWrap: false });
    expect(document.documentElement).not.toHaveAttribute('data-code-wrap');
  });

  test.each(['{', '[]', '7', 'null'])('is as at the start where the copy is damaged: %s', (damaged) => {
    localStorage.setItem(KEY, damaged);
    const { current } = new SettingsState(memoryStore(memoryDisk()));
    expect(current).toMatchObject({ theme: 'system', codeLanguage: '', codeWrap: false });
  });
});
