// Start: open storage, build the state, and mount the screens, or take over the page that is there.

import { hydrate, mount, unmount } from 'svelte';
import { createApp, loadApp } from './state/create-app.ts';
import { lateDevice } from './state/late-device.ts';
import { askedAhead } from './storage/asked-ahead.ts';
import { markHere, markNoted, wasHere } from './storage/been-here.ts';
import { firstPaint } from './storage/first-paint.ts';
import { firstWorker } from './storage/first-worker.ts';
import { localJournal } from './storage/journal.ts';
import App from './ui/App.svelte';
import { bringForAll, bringForStandIn } from './ui/extras.ts';
import { addressHere, isStranger } from './ui/here.ts';
import { onIntent } from './ui/intent.ts';
import { cameByLink, stayed } from './ui/navigation.ts';
import { pageAt, type ShownPage } from './ui/routes.ts';
import { takingOver } from './ui/still.ts';
import './ui/styles/app.css';
import './ui/styles/fonts.css'; // apart: the first page of a first visit does without
import { bringFaces, carriedPage, reveal, showAll, siteRoot, siteTitle, takeAddress, wasLeft } from './ui/take-over.ts';
import { textAhead } from './ui/text-ahead.ts';
import { allowOwnWorkers } from './ui/trusted-types.ts';

/** How long the app waits for what the reader did before, in milliseconds; longer where a page is on the screen already. */
const PATIENCE = 400;
const PATIENCE_WITH_A_PAGE = 3_000;
/**
 * How long, from then on, for what its first page shows: what lies on the device is drawn once, and not after a sign of
 * waiting. Where the app itself came from there, most of the rest lies there too.
 */
const PATIENCE_FOR_CONTENT = navigator.serviceWorker?.controller ? 400 : 150;

allowOwnWorkers();
const base = siteRoot();
const { pathname } = new URL(base);
const target = document.getElementById('app');
if (!target) throw new Error('index.html has no element with the id "app"');
const carried = carriedPage();
/** Who reads a page that came with all it shows, and never was here, needs nothing of the device yet. */
const isFirst = carried !== undefined && isStranger();
const device = lateDevice(async () => {
  const { openDevice } = await import('./state/device.ts');
  return openDevice(base, () => app.settings.current.openedLimit * 1_000_000);
});
if (!isFirst) void device.content.root().then(bringForStandIn); // on its way while the rest starts

const wanted = carried ? undefined : addressHere();
const shown = carried?.address ?? wanted;
const page = shown && pageAt(shown).catch(() => undefined); // its code, while what was read before is on its way
const ahead = carried ? undefined : textAhead(target);
const isShown = carried !== undefined || ahead !== undefined;
const asked = askedAhead(wanted, device.content);
const app = createApp({
  siteTitle: siteTitle(),
  base,
  content: asked.content,
  given: carried?.given ?? {},
  store: device.store,
  journal: localJournal(pathname, () => markNoted(pathname)),
  paint: firstPaint(pathname, isStranger()),
  shelf: device.shelf,
  updates: device.updates,
  bringKept: device.bringKept,
  erase: device.erase,
});

const loadRouter = () => import('./ui/router.ts').catch(() => undefined);
if (!carried || wasHere()) void loadRouter(); // a page that is taken over needs none until it is left
const extras = carried ? bringForAll(Object.values(carried.given)) : asked.answers.then(bringForAll);

if (!isFirst) await Promise.race([loadApp(app), passed(isShown ? PATIENCE_WITH_A_PAGE : PATIENCE)]);

// What a reader has done before shows on every page; a page drawn for strangers is of no use to them.
const isNew = app.progress.latest === undefined && app.visits.current?.beforeAt === undefined;
const isOurs = ahead ? ahead.isFrom(await asked.answers) : carried !== undefined && isNew;
const drawn = isOurs ? await page : undefined;
await (isShown ? extras : Promise.race([extras, passed(PATIENCE_FOR_CONTENT)]));
if (isShown) await free(); // what the reader does comes first
const isLeft = wasLeft() || ahead?.wasLeft();
if (isLeft) cameByLink();
if (carried && !isLeft) takeAddress(carried.address, base);
if (drawn && (ahead ? ahead.wasMoved() : scrollY > 0 && !('passage' in drawn.address))) stayed();
const { hash } = location;
if (isShown) await free();

function passed(milliseconds: number): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Lets the browser answer the reader between two pieces of work. */
function free(): Promise<unknown> {
  return passed(0);
}

/** What came with the page is kept on the device as well, like all that is opened. */
function keepToo(post: string): void {
  void device.opened.then(free).then(() => device.content.post(post));
}

/**
 * A first visit reads on without the device, until all files of the app are there, the reader has stayed or goes, or a link
 * is about to be followed.
 */
async function openLater(): Promise<void> {
  onIntent((isLink, post) => {
    device.open().catch(() => undefined);
    if (isLink) {
      bringFaces();
      void loadRouter();
    }
    if (post) device.content.prefetchPost(post);
  });
  await Promise.race([firstWorker(base), device.opened]);
  await device.open();
  await loadApp(app);
  await app.visits.keep();
  void loadRouter(); // from the device: the next page waits for none of its code
}

const show = () => {
  target.textContent = '';
  showAll();
  return mount(App, { target, props: { app, router } });
};
const first = isLeft || location.hash !== hash ? undefined : drawn;
const router = first ? undefined : await loadRouter();
const takeOver = (page: ShownPage) => hydrate(App, { target, props: { app, first: page } });
let screens = !first ? show() : ahead ? takeOver(first) : takingOver(() => takeOver(first));
if (first) reveal();
if (carried && first?.address.page === 'post') keepToo(first.address.post);
document.documentElement.dataset['started'] = ''; // else the rescue page comes up
await free();
ahead?.layOut();

// What an author is warned of does not stand in the way of reading.
import.meta.hot?.on('throughline:warnings', (warnings: string) => console.warn(warnings));

if (isFirst)
  openLater().catch(() => undefined); // what needs the device asks again
else void app.visits.keep();
void app.keeping.start().then(() => markHere(pathname));
void device.opened.then((opened) => opened.attend(app));

// While writing: a saved post is shown where the reader stands, without loading the app again.
if (import.meta.hot) {
  const buildHere = async () => {
    const root = await app.content.root();
    return root.kind === 'ready' ? root.value.build : undefined;
  };
  /** Of what is drawn: the content may have been asked for anew by others. */
  let build = await buildHere();
  const redraw = async () => {
    await app.content.refresh();
    const newest = await buildHere();
    if (newest === build) return;
    build = newest;
    const top = scrollY;
    target.style.minBlockSize = `${target.offsetHeight}px`; // the page keeps its height, and so its place
    await unmount(screens);
    screens = show();
    scrollTo({ top, behavior: 'instant' });
    setTimeout(() => target.style.removeProperty('min-block-size'), PATIENCE);
  };
  let drawn = Promise.resolve();
  import.meta.hot.on('throughline:content', () => {
    drawn = drawn.then(redraw, redraw);
  });
  import.meta.hot.send('throughline:shown', { build }); // a save may have come in between
}
