// Each path has a hue of its own as long as there are enough, and keeps it as well as can be when others come.
import { lookupPart } from '../../contract/catalog.ts';
import { HUES, type Hue } from '../../contract/vocabulary.ts';
import { compareText } from '../diagnostics.ts';

/** A hue for every id: the one its hash prefers, or the next of those used least. Independent of the order given. */
export function huesOf(ids: readonly string[]): ReadonlyMap<string, Hue> {
  const used = HUES.map(() => 0);
  const hues = new Map<string, Hue>();
  for (const id of [...ids].sort(compareText)) {
    const wanted = lookupPart(id, HUES.length);
    const least = Math.min(...used);
    const steps = HUES.findIndex((_, step) => used[(wanted + step) % HUES.length] === least);
    const at = (wanted + steps) % HUES.length;
    used[at] = least + 1;
    hues.set(id, HUES[at] ?? HUES[0]);
  }
  return hues;
}
