// The page of the app with the text of a post in it, so that the reader has the text before the app has started. What draws
// is loaded only for that.
import type { Database } from '../storage/database.ts';

declare const self: ServiceWorkerGlobalScope & { readonly drawing?: Drawing };
/** The name of the script that draws; put here by the build, see `publish/worker-drawing.ts`. */
declare const __DRAWING__: string;

/** What that script leaves in the worker: `drawn-post.ts`. */
interface Drawing {
  drawPost(hash: string, base: string, database: Database): Promise<Fill | undefined>;
}

/** Puts a post into the HTML of the app's page. */
type Fill = (page: string) => string;

/** Addresses of posts, `#/read/raft` and `#/paths/consensus/raft`. */
const POST = /^#\/(read|paths\/.+)\/./;

/** How long the page waits for the text, in milliseconds. */
const PATIENCE = 600;

/** Has to be called while the worker is installed: what it never loaded then it cannot load later. */
export function loadDrawing(): Drawing {
  if (!self.drawing) importScripts(__DRAWING__);
  return self.drawing as Drawing;
}

/** Fills the page of the app for an address; without the post's text where that is not here, or takes too long. */
export function drawnAt(url: URL, scope: string, database: Database): (page: Response) => Promise<Response> {
  if (!POST.test(url.hash)) return async (page) => page;
  const draw = async () => loadDrawing().drawPost(url.hash, scope, database);
  const tooLate = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE));
  const drawn = Promise.race([draw().catch(() => undefined), tooLate]); // whatever goes wrong, the app shows it or says why not
  return async (page) => {
    const fill = await drawn;
    return fill ? new Response(fill(await page.text()), { headers: page.headers }) : page;
  };
}
