// What goes on while the app is open: the site is asked for news, what is saved is looked over, nothing read is lost.
import type { OfflineShelf } from '../storage/offline-shelf.ts';
import type { AppState } from './app-state.ts';
import { LateSaves } from './late-saves.svelte.ts';

/** When what is saved is looked over after the start, so that it slows nothing down, milliseconds. */
const SETTLED = 1_500;

/** After how long away the site is asked for newer content, milliseconds. */
const LONG_AWAY = 3_600_000;

/** `flush` is called whenever the page is hidden; of the shelf other tabs are heard, and it is swept once all was looked over. */
export function stayCurrent(
  { content, ...app }: Pick<AppState, 'content' | 'saves'>,
  { flush, shelf }: { readonly flush: () => unknown; readonly shelf: Pick<OfflineShelf, 'onChange' | 'sweep'> },
): void {
  const saves = app.saves(LateSaves);
  let askedAt = Date.now();
  const askForNews = (): void => {
    askedAt = Date.now();
    void content.refresh().then(() => saves.lookAll());
  };
  addEventListener('online', askForNews);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) void flush();
    else if (Date.now() - askedAt > LONG_AWAY) askForNews();
  });
  shelf.onChange(() => void saves.load());
  void saves.load(true);
  setTimeout(() => void saves.start().then(() => shelf.sweep()), SETTLED);
}
