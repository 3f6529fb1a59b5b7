// The ids in rendered HTML: what links can lead to. Two alike would make one of them unreachable.
import { type BodyEnv, placeOfSnippet } from './body-env.ts';

/** Every id once. An id that an author's HTML gives to two elements is reported. */
export function idsOf(html: string, env: BodyEnv): ReadonlySet<string> {
  const ids = new Set<string>();
  const twins = new Set<string>();
  for (const [, id = ''] of html.matchAll(/<[^>]* id="([^"]+)"/g)) (ids.has(id) ? twins : ids).add(id);
  for (const id of twins) {
    const place = placeOfSnippet(env, null, `id="${id}"`);
    env.diagnostics.warning(place, `the id "${id}" stands more than once`, 'give each element an id of its own');
  }
  return ids;
}
