// The doors to the device before it is open, as on the first page of a first visit: nothing is there to be read, what is
// written waits, and whoever asks for content opens it.

import type { AppUpdates } from '../storage/app-updates.ts';
import type { ContentSource } from '../storage/content.ts';
import { failed } from '../storage/fetched.ts';
import type { MirroredStore } from '../storage/mirrored-store.ts';
import type { OfflineShelf } from '../storage/offline-shelf.ts';
import type { ReaderStore } from '../storage/reader-store.ts';
import type { Kept } from './bring-kept.ts';
import type { Device } from './device.ts';

export interface LateDevice {
  /** Opens it, once. Rejects where its code does not arrive; the next to need it tries again. */
  open(): Promise<Device>;
  /** Ends once it is open, and never rejects. */
  readonly opened: Promise<Device>;
  readonly store: ReaderStore & Pick<MirroredStore, 'condition'>;
  readonly content: ContentSource;
  readonly updates: AppUpdates;
  shelf(): Promise<OfflineShelf>;
  /** The code that reads what was kept, once it is open. */
  bringKept(): Promise<Kept>;
  erase(): Promise<boolean>;
}

export function lateDevice(load: () => Promise<Device>): LateDevice {
  let opening: Promise<Device> | undefined;
  let isOpen: (device: Device) => void;
  const opened = new Promise<Device>((resolve) => {
    isOpen = resolve;
  });
  const open = (): Promise<Device> => {
    opening ??= load().then(
      (device) => {
        isOpen(device);
        return device;
      },
      (error: unknown) => {
        opening = undefined;
        throw error;
      },
    );
    return opening;
  };
  return {
    open,
    opened,
    store: {
      load: async (key) => (await opening)?.store.load(key),
      loadAll: async (prefix) => (await opening)?.store.loadAll(prefix) ?? new Map(),
      update: async (key, change) => (await opened).store.update(key, change),
      remove: async (key) => (await opened).store.remove(key),
      onChange: (listener) => later(opened, ({ store }) => store.onChange(listener)),
      condition: opened.then(({ store }) => store.condition),
    },
    content: lateContent(open),
    updates: {
      onReady: (listener) => later(opened, ({ updates }) => updates.onReady(listener)),
      apply: () => void opened.then(({ updates }) => updates.apply()),
      verify: async () => (await open()).updates.verify(),
    },
    shelf: async () => (await open()).shelf,
    bringKept: async () => (await opened).kept,
    erase: async () => (await open()).erase(),
  };
}

/** Begins once the device is open; the answer ends it. */
function later(opened: Promise<Device>, begin: (device: Device) => () => void): () => void {
  const end = opened.then(begin);
  return () => void end.then((stop) => stop());
}

/** Without the code that reads content a question is answered as without a network. */
const lateContent = (open: () => Promise<Device>): ContentSource =>
  new Proxy({} as ContentSource, {
    get:
      (_, method: keyof ContentSource) =>
      (...args: unknown[]): Promise<unknown> =>
        open().then(
          ({ content }) => Reflect.apply(content[method], content, args),
          () => failed('offline'),
        ),
  });
