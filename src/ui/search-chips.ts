// The scopes that a search offers: those that are chosen, and those that the posts found suggest.

import { search } from '#words/search.ts';
import type { PostHit } from '../contract/search.ts';
import type { ChosenScope } from '../model/search-scope.ts';

export interface Chip {
  readonly kind: keyof ChosenScope;
  readonly value: string | true;
  readonly label: string;
}

const TOPICS = 3;
const LANGUAGES = 2;

/** `canKeep` is whether it is known what is on the device. */
export function chipsFor(scope: ChosenScope, hits: readonly PostHit[], canKeep: boolean): readonly Chip[] {
  const paths = new Map(hits.flatMap(({ path }) => (path ? [[path.id, path.title]] : [])));
  const topics = new Map(hits.flatMap((hit) => hit.topics.map(({ id, title }) => [id, title])));
  const ranked = (values: readonly string[], most: number): readonly string[] => commonest(values).slice(0, most);
  const chosen = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);
  const once = (values: readonly string[]): readonly string[] => [...new Set(values)];
  const firstPath = ranked(
    hits.flatMap(({ path }) => path?.id ?? []),
    1,
  );
  return [
    ...once([...chosen(scope.path), ...(scope.path ? [] : firstPath)]).map((value) => chip('path', value, paths)),
    ...once([
      ...chosen(scope.topic),
      ...ranked(
        hits.flatMap((hit) => hit.topics.map(({ id }) => id)),
        TOPICS,
      ),
    ]).map((value) => chip('topic', value, topics)),
    ...once([
      ...chosen(scope.code),
      ...ranked(
        hits.flatMap((hit) => hit.code),
        LANGUAGES,
      ),
    ]).map((value): Chip => ({ kind: 'code', value, label: search.hasCode(value) })),
    ...(hits.length > 0 || scope.unread ? [{ kind: 'unread', value: true, label: search.unread } as const] : []),
    ...(canKeep ? [{ kind: 'kept', value: true, label: search.kept } as const] : []),
  ];
}

const chip = (kind: 'path' | 'topic', value: string, titles: ReadonlyMap<string, string>): Chip => ({
  kind,
  value,
  label: titles.get(value) ?? value.replaceAll('-', ' '),
});

function commonest(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([value]) => value);
}
