// Draws the page of a post from what lies on the device alone, where there is no document: the service worker answers with
// it, so that the reader has the text before the app has started. A bundle of its own, see `publish/service-worker.ts`.
import { render } from 'svelte/server';
import { addressOf } from './contract/address.ts';
import { APP, START } from './contract/app-page.ts';
import { ROOT_FILE } from './contract/version.ts';
import type { Position } from './model/position.ts';
import { readState } from './model/progress.ts';
import { appToDraw } from './state/app-to-draw.ts';
import { loadApp } from './state/create-app.ts';
import * as kept from './state/kept.ts';
import { askedAhead } from './storage/asked-ahead.ts';
import type { ContentSource } from './storage/content.ts';
import { openContent } from './storage/content-source.ts';
import { type Database, withPrefix } from './storage/database.ts';
import { type Found, filesOf } from './storage/fetched.ts';
import { through } from './storage/given-content.ts';
import { KeptFiles } from './storage/kept-files.ts';
import { idbRefs } from './storage/ref-memory.ts';
import App from './ui/App.svelte';
import Discussion from './ui/components/Discussion.svelte';
import { extras } from './ui/extras.ts';
import * as nextPage from './ui/next-page.ts';
import * as remarks from './ui/remarks.ts';
import { pageAt } from './ui/routes.ts';

/** Put here by the build, see `publish/worker-drawing.ts`. */
declare const __SITE_TITLE__: string;
declare const __SHEETS__: readonly LateSheet[];

/** A stylesheet that the app does not start with, and by what in a page it is told that the page needs it. */
interface LateSheet {
  readonly file: string;
  readonly marks: readonly string[];
}

/** What the page shows and with what styles, the files it is from, and where in it the reader was. */
interface DrawnPost {
  readonly body: string;
  readonly styles: readonly string[];
  readonly files: string;
  readonly place: DrawnPlace;
}

/** For `drawn-place.ts`, in the page. */
export interface DrawnPlace {
  readonly position?: Position | undefined;
  /** Not read to the end: who comes anew goes on there. */
  readonly isBegun: boolean;
}

/** Attachments work in a document; what they need is not missed here. */
const NOTHING = {} as never;

extras.nextPage.hold(nextPage);
extras.standIn.hold(nextPage);
extras.remarks.hold(remarks);
extras.discussion.hold({ default: Discussion });
for (const extra of [extras.sideNotes, extras.codeGroups, extras.pictures, extras.abbreviations]) extra.hold(NOTHING);
for (const styles of [extras.drawings, extras.formulas]) styles.hold(NOTHING);

/**
 * Gives what puts the post at `hash` into the app's page; undefined where that names no post that lies here, or more than its
 * text. `base` is the site's root as an absolute address.
 */
export async function drawPost(hash: string, base: string, database: Database) {
  const post = await drawnPost(hash, base, database);
  return post && ((page: string) => withPost(page, hash, post));
}

/** Nothing is painted before the reader is at their place in the text. */
const WAITING = '<link rel="expect" href="#placed" blocking="render">';

function withPost(page: string, hash: string, { body, styles, files, place }: DrawnPost): string {
  const [tag = '', script = ''] = START.exec(page) ?? [];
  const app = `./${script}`;
  const data = { drawn: hash, files, app, place: JSON.stringify(place) };
  const attributes = Object.entries(data).map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`);
  const links = styles.map((href) => `<link rel="stylesheet" crossorigin href="${href}">`);
  return page
    .replace(tag, `${WAITING}<link rel="modulepreload" crossorigin href="${app}">${links.join('')}`)
    .replace(APP, () => `<div id="app"${attributes.join('')}>${body}</div>`);
}

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

async function drawnPost(hash: string, base: string, database: Database): Promise<DrawnPost | undefined> {
  const address = addressOf(hash);
  if (address?.page !== 'post' || address.passage || address.find !== undefined) return undefined;
  const content = openContent({ base, memory: idbRefs(database), kept: new KeptFiles(database), fetch: noNetwork });
  const asked = askedAhead(address, standingInWhere(hasNoNetwork(base), content));
  const [records, post, answers] = await Promise.all([
    withPrefix('', database.store('reader')),
    content.post(address.post),
    asked.answers,
  ]);
  const isHere = answers.every(({ kind }) => kind === 'ready') && post.kind === 'ready';
  if (!isHere || post.value.id !== address.post) return undefined; // the app follows a former id
  const app = appToDraw(__SITE_TITLE__, asked.content, records, async () => kept);
  await loadApp(app);
  const { body } = render(App, { props: { app, first: await pageAt(address) } });
  if (!body.includes('class="prose')) return undefined; // the app shows what there is in its place
  const before = app.progress.of(address.post);
  const styles = __SHEETS__.filter(({ marks }) => marks.some((mark) => body.includes(mark))).map(({ file }) => file);
  const place = { position: before?.position, isBegun: readState(before) === 'begun' };
  return { body, styles, files: filesOf(answers), place };
}

const noNetwork = () => Promise.reject(new TypeError('only the device is asked'));

/** How long the network may take to refuse, in milliseconds: no longer than the page takes to be drawn. */
const PATIENCE = 30;

/** True where nothing beyond the device answers, so that the page will say so too. */
function hasNoNetwork(base: string): Promise<boolean> {
  if (!navigator.onLine) return Promise.resolve(true);
  const asked = fetch(base + ROOT_FILE, { method: 'HEAD', cache: 'no-store' });
  return Promise.race([
    asked.then(
      () => false,
      () => true,
    ),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PATIENCE)),
  ]);
}

/** Whether an edition is the newest is known later, but where nobody can say. */
const standingInWhere = (isCut: Promise<boolean>, content: ContentSource): ContentSource =>
  through(content, async (_question, ask) => {
    const found = (await ask()) as Found<unknown>; // as every question to a content source is answered
    return (await isCut) || found.kind === 'failed' ? found : { ...found, standIn: undefined };
  });
