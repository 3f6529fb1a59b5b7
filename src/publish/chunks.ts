// How the app's code is cut into files. What it starts with is one, what a post needs besides a second, what reads the device
// and the network a third, what keeping offline needs a fourth, and what only other pages share a fifth: a page is two or
// three requests, and brings little that it does not use.

interface Modules {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

interface ChunkGroup {
  readonly name: string | ((id: string, modules: Modules) => string | null);
  readonly test?: RegExp;
  readonly debugName?: string;
  readonly minShareCount?: number;
}

const APP = 'src/main.ts';
const DEVICE = 'src/state/device.ts';
const POST = 'src/ui/pages/PostPage.svelte';

/** What comes with the first thing that is kept offline. */
const KEEPING = /KeepOffline|offline-words|model\/backup\./;

/** The groups in the order in which they take modules; what no group takes goes where it is used. */
export function chunks(): ChunkGroup[] {
  const [inApp, inPost, inDevice] = [isIn(APP), isIn(POST), isIn(DEVICE)];
  return [
    // The start itself waits for a page, which waits for what it shares with the start: they cannot be one file.
    { debugName: 'app', name: (id, modules) => (inApp(id, modules) && !id.endsWith(APP) ? 'app' : null) },
    { debugName: 'reading', name: (id, modules) => (inPost(id, modules) ? 'reading' : null), minShareCount: 2 },
    { debugName: 'device', name: (id, modules) => (inDevice(id, modules) ? 'device' : null) },
    { name: 'keeping', test: KEEPING, minShareCount: 2 },
    { name: 'shared', test: /src|node_modules\/(?!fuse)/, minShareCount: 2 },
  ];
}

/** Answers whether a module comes with `entry` as soon as that is loaded. */
function isIn(entry: string): (id: string, modules: Modules) => boolean {
  const known = new Map<string, boolean>();
  return function look(id: string, modules: Modules): boolean {
    const before = known.get(id);
    if (before !== undefined) return before;
    const isEntry = id.endsWith(entry);
    known.set(id, isEntry); // where a circle leads back here
    const is = isEntry || (modules.getModuleInfo(id)?.importers ?? []).some((from) => look(from, modules));
    known.set(id, is);
    return is;
  };
}
