// The address of a post or of a passage in it, for others: the static page's where the site has one, else the app's.

import { hrefOf } from '../contract/address.ts';
import { type Passage, writePassage } from '../contract/passage.ts';
import type { AppState } from '../state/app-state.ts';

/**
 * `siteUrl` is where the author says the site is; `appUrl` where it is now. A passage stands in it twice: for the app,
 * which finds it also in a text that was edited since, and as a text directive for browsers without script.
 */
export function sharedAddress(
  { siteUrl, appUrl }: { readonly siteUrl: string | undefined; readonly appUrl: string },
  post: string,
  passage?: Passage,
): string {
  const directive = passage ? `:~:text=${writePassage(passage)}` : '';
  if (siteUrl === undefined) {
    const base = new URL('./', appUrl).href;
    return base + hrefOf({ page: 'post', post, ...(passage && { passage }) }) + directive;
  }
  const page = new URL(`read/${encodeURIComponent(post)}/`, siteUrl.replace(/\/?$/, '/'));
  if (!passage) return page.href;
  page.searchParams.set('quote', writePassage(passage));
  return `${page.href}#${directive}`;
}

/** The address of a post of this site; asks where the site is. */
export async function addressToShare(app: AppState, post: string, passage?: Passage): Promise<string> {
  const start = await app.content.start();
  const siteUrl = start.kind === 'ready' ? start.value.site.url : undefined;
  return sharedAddress({ siteUrl, appUrl: document.baseURI }, post, passage);
}

/** `refused`: the browser let nothing be copied; the reader must be shown the address itself. */
export type Shared = 'shared' | 'copied' | 'left' | 'refused';

/** Copies an address. */
export const copied = (address: string): Promise<Shared> =>
  navigator.clipboard.writeText(address).then(
    () => 'copied',
    () => 'refused',
  );

/** Hands an address to what the device shares with; where there is nothing, copies it. */
export async function share(title: string, address: string): Promise<Shared> {
  if (!navigator.share) return copied(address);
  try {
    await navigator.share({ title, url: address });
    return 'shared';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'left' : copied(address);
  }
}

/** Copies the address of a passage, and gives it where the reader has to do that. */
export async function copyPassage(
  app: AppState,
  post: string,
  passage: Passage | undefined,
): Promise<{ readonly address: string; readonly shared: Shared }> {
  const address = await addressToShare(app, post, passage);
  return { address, shared: await copied(address) };
}

/** Shares the address of a post. */
export const sharePost = async (
  app: AppState,
  { id, title }: { readonly id: string; readonly title: string },
): Promise<Shared> => share(title, await addressToShare(app, id));
