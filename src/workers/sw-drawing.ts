// The page of the app with the text of a post in it, so that the reader has the text before the app has started. What draws
// is loaded only for that.
import type { Database } from '../storage/database.ts';

declare const self: ServiceWorkerGlobalScope;
/** The name of the script that draws; put here by the build, see `publish/worker-drawing.ts`. */
declare const __DRAWING__: string;

/** What that script leaves in the worker: `drawPost` of `drawn-post.ts`. */
interface Drawing {
  drawPost(hash: string, base: string, database: Database): Promise<Drawn | undefined>;
}

interface Drawn {
  readonly body: string;
  readonly styles: readonly string[];
  readonly files: string;
  readonly place: object;
}

/** Addresses of posts, `#/read/raft` and `#/paths/consensus/raft`. */
const POST = /^#\/(?:read|paths\/[^/?]+)\/[^?]/;

/** Where the app stands in its page, and what the build has put there. */
const EMPTY = '<div id="app"></div>';

/** Nothing is painted before the reader is at their place in the text. */
const WAITING = '<link rel="expect" href="#placed" blocking="render">';

/** What starts the app: once the text is painted. */
const SCRIPT = /<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>/;

/** How long the page waits for the text, in milliseconds. */
const PATIENCE = 600;

/** Has to be called while the worker is installed: what it never loaded then it cannot load later. */
export function loadDrawing(): Drawing {
  const scope = self as unknown as { drawing?: Drawing };
  if (!scope.drawing) importScripts(__DRAWING__);
  if (!scope.drawing) throw new Error(`${__DRAWING__} has left nothing to draw with`);
  return scope.drawing;
}

/** Fills the page of the app for an address; without the post's text where that is not here, or takes too long. */
export function drawnAt(url: URL, scope: string, database: Database): (page: Response) => Promise<Response> {
  const drawn = POST.test(url.hash) ? inTime(drawPost(url.hash, scope, database)) : undefined;
  return async (page) => {
    const post = await drawn;
    return post ? new Response(withPost(await page.text(), url.hash, post), { headers: page.headers }) : page;
  };
}

/** Whatever goes wrong, the app shows it, or says why not. */
const drawPost = async (hash: string, scope: string, database: Database): Promise<Drawn | undefined> =>
  loadDrawing()
    .drawPost(hash, scope, database)
    .catch(() => undefined);

const inTime = (drawn: Promise<Drawn | undefined>): Promise<Drawn | undefined> =>
  Promise.race([
    drawn.catch(() => undefined),
    new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE)),
  ]);

function withPost(html: string, hash: string, { body, styles, files, place }: Drawn): string {
  const [tag = '', app = ''] = SCRIPT.exec(html) ?? [];
  const data = { drawn: hash, files, app, place: JSON.stringify(place) };
  const attributes = Object.entries(data).map(([name, value]) => ` data-${name}="${escaped(value)}"`);
  const links = styles.map((href) => `<link rel="stylesheet" crossorigin href="${href}">`);
  return html
    .replace(tag, `${WAITING}<link rel="modulepreload" crossorigin href="${app}">${links.join('')}`)
    .replace(EMPTY, () => `<div id="app"${attributes.join('')}>${body}</div>`);
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
