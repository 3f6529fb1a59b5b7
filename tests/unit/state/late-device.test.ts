import { describe, expect, it, vi } from 'vitest';
import type { Device } from '../../../src/state/device.ts';
import { lateDevice } from '../../../src/state/late-device.ts';
import { memoryStore } from '../../../src/storage/memory-store.ts';
import { appOver, post } from '../../support/library.ts';

/** A device whose code has not come yet; `code.isThere` says whether it will. */
function waiting() {
  const store = memoryStore();
  const code = { asked: 0, isThere: true };
  const load = async (): Promise<Device> => {
    code.asked++;
    if (!code.isThere) throw new TypeError('Failed to fetch dynamically imported module');
    const { content } = appOver({ posts: [post('raft')] });
    return {
      store: { ...store, condition: Promise.resolve('sound'), flush: async () => undefined },
      content,
    } as Device; // all that is asked of it here
  };
  return { device: lateDevice(load), store, code };
}

describe('a device that is not open yet', () => {
  it('has nothing, and is not opened by asking what was read', async () => {
    const { device, store, code } = waiting();
    await store.update('settings', () => ({ theme: 'dark' }));
    expect(await device.store.load('settings')).toBeUndefined();
    expect(await device.store.loadAll('')).toEqual(new Map());
    expect(code.asked).toBe(0);
  });

  it('takes what was written meanwhile once it opens, in the order in which it came', async () => {
    const { device, store } = waiting();
    const written = ['one', 'two'].map((word) =>
      device.store.update('words', (before) => [...((before as string[]) ?? []), word]),
    );
    expect(await store.load('words')).toBeUndefined();

    await device.open();
    await Promise.all(written);

    expect(await store.load('words')).toEqual(['one', 'two']);
    expect(await device.store.load('words')).toEqual(['one', 'two']);
  });

  it('opens for whoever asks for content, and once for all', async () => {
    const { device, code } = waiting();
    const answers = await Promise.all([device.content.post('raft'), device.content.post('raft'), device.open()]);
    expect(answers[0]).toMatchObject({ kind: 'ready', value: { id: 'raft' } });
    expect(code.asked).toBe(1);
  });

  it('answers as without a network where its code does not come, and tries again for the next', async () => {
    const { device, code } = waiting();
    code.isThere = false;
    expect(await device.content.post('raft')).toEqual({ kind: 'failed', reason: 'offline' });

    code.isThere = true;
    expect(await device.content.post('raft')).toMatchObject({ kind: 'ready' });
  });

  it('tells of changes in other tabs from then on, unless that was ended before', async () => {
    const { device, store } = waiting();
    const [heard, ended] = [vi.fn(), vi.fn()];
    const listeners: ((key: string) => void)[] = [];
    Object.assign(store, {
      onChange: (listener: (key: string) => void) => {
        listeners.push(listener);
        return () => listeners.splice(listeners.indexOf(listener), 1);
      },
    });
    device.store.onChange(heard);
    device.store.onChange(ended)();
    await device.open();
    await vi.waitFor(() => expect(listeners).toHaveLength(1));
    for (const tell of listeners) tell('visits');
    expect([heard.mock.calls, ended.mock.calls]).toEqual([[['visits']], []]);
  });
});
