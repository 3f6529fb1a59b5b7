// A second copy of the reader's data, in Cache Storage: all IndexedDB databases of an origin share one log, and damage
// to it silently leaves an empty database behind.
import * as v from 'valibot';

const MirrorSchema = v.object({
  /** True where the device's own store did not take what this holds. */
  ahead: v.boolean(),
  records: v.array(v.tuple([v.string(), v.unknown()])),
});
export type Mirrored = Readonly<v.InferOutput<typeof MirrorSchema>>;

/** Neither method fails: a mirror that does not answer is empty. */
export interface Mirror {
  read(): Promise<Mirrored | undefined>;
  write(mirrored: Mirrored): Promise<void>;
}

/** The mirror of the site whose shared names begin with `site`. */
export function cacheMirror(site: string): Mirror {
  const open = (): Promise<Cache> => caches.open(`${site}:mirror`);
  const key = 'reader.json';
  return {
    async read() {
      try {
        const json: unknown = await (await (await open()).match(key))?.json();
        return v.is(MirrorSchema, json) ? json : undefined;
      } catch {
        return undefined; // no Cache Storage here, or damaged as well
      }
    },
    async write(mirrored) {
      try {
        await (await open()).put(key, new Response(JSON.stringify(mirrored)));
      } catch {
        // The store itself still holds it all.
      }
    },
  };
}

/** For tests: what was written last is what `held` says. */
export function memoryMirror(held?: Mirrored): Mirror & { readonly held: () => Mirrored | undefined } {
  return {
    read: async () => held,
    write: async (mirrored) => {
      held = mirrored;
    },
    held: () => held,
  };
}
