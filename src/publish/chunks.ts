// How the app's code is cut into files. What it starts with, the page of a post among it, is one, what reads the device and the
// network a second, what every next page has a third, what keeping offline needs a fourth, and what only other pages share a
// fifth: a stranger's first post is one request, and brings little that it does not use.

interface Modules {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

interface ChunkGroup {
  readonly name: string | ((id: string, modules: Modules) => string | null);
  readonly test?: RegExp;
  readonly debugName?: string;
  readonly minShareCount?: number;
  readonly includeDependenciesRecursively?: boolean;
}

const APP = 'src/main.ts';
const DEVICE = 'src/state/device.ts';

/** A stylesheet of its own, since the first page of a first visit does without (`data-faces`). */
const FACES = /styles\/fonts\.css/;

/** What comes with the first thing that is kept offline. */
const KEEPING = /KeepOffline|offline-words|model\/backup\./;

/** Svelte is imported as one; these of its modules are for lists and fields, of which the start draws none. */
const LISTS =
  /svelte\/src\/internal\/(?:client\/dom\/(?:blocks\/each|elements\/class|elements\/bindings\/\w+t)|shared\/attributes)\.js|clsx/;

/** What only a post in a path has of ui/next-page.ts: apart, since a static page names the styles of the rest. */
const IN_PATH =
  /components\/(?:Line|Stop|PathLine|PlaceInPath|PreviousNext|KeyList|Notices?|ResumeOffer|StandInNote)\.|stop-state/;

/** What the others of its parts are made of. */
const NEXT_PAGE =
  /components\/(?:Bar|Foot|Held|InPaths|Loading|PostFacts|PostMatter|Rail)\.|next-page|ui\/(?:words|step-words|sharing|return-to|prefetch-next)|words\/(?:\w+\/(?:quantities|steps)|formats)/;

/** The groups in the order in which they take modules; what no group takes goes where it is used. */
export function chunks(): ChunkGroup[] {
  const [inApp, inDevice] = [isIn(APP), isIn(DEVICE)];
  const isStart = (id: string, modules: Modules) => inApp(id, modules) && !LISTS.test(id) && !FACES.test(id);
  return [
    // The start itself waits for pages, which wait for what they share with the start: they cannot be one file.
    {
      debugName: 'app',
      name: (id, modules) => (isStart(id, modules) && !id.endsWith(APP) ? 'app' : null),
      includeDependenciesRecursively: false,
    },
    { name: 'in-path', test: IN_PATH },
    { name: 'next-page', test: NEXT_PAGE, minShareCount: 2 },
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
