// The next part, on its way before it is asked for; not where the reader wants to save data.

import type { AppState } from '../state/app-state.ts';

/** How much of a post has passed when the next one is fetched ahead. */
const NEAR_THE_END = 0.6;

/** What of the Network Information API is used; Safari and Firefox have none of it. */
interface Connection {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/** Fetches the next part where the reader is near the end, from 0 to 1, of this one. */
export function prefetchNext(app: AppState, next: string, fraction: number): void {
  if (fraction > NEAR_THE_END && !isSaving()) app.content.prefetchPost(next);
}

function isSaving(): boolean {
  const connection = 'connection' in navigator ? (navigator.connection as Connection | undefined) : undefined; // not in TypeScript's DOM
  return connection?.saveData === true || /2g$/.test(connection?.effectiveType ?? '');
}
