// The content that was read, kept for reading offline. Nothing is stored that is not proved to be what was asked for.
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { NetworkFirst, Strategy, type StrategyHandler } from 'workbox-strategies';
import { isWhole } from '../contract/ref.ts';
import { isPage } from '../storage/network.ts';
import { sha256 } from '../storage/sha256.ts';

/** Seconds the network has before the root file that is kept answers. */
const ROOT_PATIENCE = 3;

/** The page of a captive portal, or a server in trouble, is no answer: what is kept is better. A 404 is one. */
const onlyAnswers: WorkboxPlugin = {
  fetchDidSucceed: async ({ response }) => {
    if (response.status === 404 || (response.ok && !isPage(response))) return response;
    throw new TypeError(`expected content at ${response.url}, got ${response.status}`);
  },
};

const onlyJson: WorkboxPlugin = {
  cacheWillUpdate: async ({ response }) => {
    const isJson = response
      .clone()
      .json()
      .then(
        () => true,
        () => false,
      );
    return response.status === 200 && (await isJson) ? response : null;
  },
};

const onlyWhole: WorkboxPlugin = {
  cacheWillUpdate: async ({ request, response }) => {
    const hash = response.status === 200 ? await sha256(await response.clone().arrayBuffer()) : undefined;
    const file = new URL(request.url).pathname.split('/').at(-1) ?? '';
    return hash && isWhole({ file, bytes: 0 }, hash) ? response : null;
  },
};

/** Files never change, so what is kept is right; a page that found it damaged asks with `cache: 'reload'`. */
class KeptFirst extends Strategy {
  override async _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    const kept = request.cache === 'reload' ? undefined : await handler.cacheMatch(request);
    return kept ?? handler.fetchAndCachePut(request);
  }
}

/** How to answer for the root file: the newest, or after a few seconds the one kept. */
export const rootStrategy = (cacheName: string): Strategy =>
  new NetworkFirst({ cacheName, networkTimeoutSeconds: ROOT_PATIENCE, plugins: [onlyAnswers, onlyJson] });

/** How to answer for the immutable files. */
export const filesStrategy = (cacheName: string): Strategy =>
  new KeptFirst({ cacheName, plugins: [onlyAnswers, onlyWhole] });

/** Answers a request. That an answer could not be kept, as on a full disk, is no reason not to give it. */
export function answer(strategy: Strategy, event: ExtendableEvent, request: Request): Promise<Response> {
  const [response, done] = strategy.handleAll({ event, request });
  void done.catch(() => undefined);
  return response;
}
