// Puts the reader to their place in a text that the service worker drew, before its first paint, and then brings the app. It
// stands in the page itself, after the text; where there is none it does nothing.
import { addressOf } from './contract/address.ts';
import type { DrawnPlace } from './drawn-post.ts';
import type { PostProgress } from './model/record.ts';
import { localJournal } from './storage/journal.ts';
import { arrived } from './ui/navigation.ts';
import { pressedAgain } from './ui/pressed-again.ts';
import { returnTo } from './ui/return-to.ts';
import { reveal } from './ui/take-over.ts';

const page = document.getElementById('app');
const prose = page?.querySelector<HTMLElement>('.prose');

/** By these the reader says that they want to be elsewhere. */
const MOVES = ['wheel', 'touchmove', 'keydown', 'pointerdown'];

/** Where the reader was: what they did last may have reached only the journal. */
function placeIn(data: DOMStringMap, post: string): DrawnPlace {
  const said: DrawnPlace = JSON.parse(data['place'] ?? '{}'); // the worker wrote it
  const { pathname } = new URL('./', document.baseURI);
  const noted = localJournal(pathname).left().get(post) as Partial<PostProgress> | undefined; // our own note
  return noted?.position ? { position: noted.position, isBegun: noted.finishedAt === undefined } : said;
}

if (page && prose) {
  reveal();
  const address = addressOf(page.dataset['drawn'] ?? '');
  const { post = '', heading } = address?.page === 'post' ? address : {};
  const arrival = arrived(heading === undefined ? null : document.getElementById(heading), null);
  const { position, isBegun } = placeIn(page.dataset, post);
  if (position && (arrival === 'reshaped' || (arrival === 'anew' && isBegun))) returnTo(prose, position);
  const moved = () => {
    page.dataset['moved'] = '';
  };
  for (const name of MOVES) addEventListener(name, moved, { passive: true, once: true });
  const pressAgain = pressedAgain();
  const { app = '' } = page.dataset;
  requestAnimationFrame(() => setTimeout(() => import(/* @vite-ignore */ app).then(pressAgain)));
}
