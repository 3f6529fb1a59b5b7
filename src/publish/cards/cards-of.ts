// The card of each page: from title, path, part and hue, and nothing else, so that few edits draw one anew.
import { directionOfText } from '../../compiler/script-direction.ts';
import type { PathFile, Step } from '../../contract/path.ts';
import type { Site } from '../../contract/site.ts';
import { postsOf, stepsOf } from '../../contract/steps.ts';
import { extentLine } from '../../ui/path-words.ts';
import { isOrdered } from '../../ui/step-words.ts';
import { line } from '../../ui/words.ts';
import { wordsIn } from '../../words/in.ts';
import type { PageFacts } from '../page-facts.ts';
import type { Card, Station } from './card.ts';

/** A card and what it shows, in words. */
export interface PageCard {
  readonly card: Card;
  readonly alt: string;
}

/** Of a post, or a path; any other page shows the site's. */
export function cardOf({ site, post, path, within }: PageFacts): PageCard {
  if (path) return { card: pathCard(path, site, 'card'), alt: line([path.title, over(path, site)]) };
  const home = within[0];
  if (!post) return siteCard(site);
  const place = home && placeIn(home, post.id, site);
  const card: Card = {
    title: post.title,
    over: home && line([place, home.title]),
    foot: site.title,
    hue: home?.hue ?? 'blue',
    dir: directionOfText(post.title) ?? post.dir,
    stations: home ? stationsOf(home, post.id) : ['here'],
    isLoose: home !== undefined && !isOrdered(home.kind),
    shape: 'card',
  };
  return { card, alt: line([post.title, card.over ?? site.title]) };
}

/** Of a path: the card of its page, or the cover of its book. */
export function pathCard(path: PathFile, site: Site, shape: Card['shape']): Card {
  const authors = site.authors.map(({ name }) => name);
  return {
    title: path.title,
    over: shape === 'cover' ? wordsIn(site.lang).paths.kind[path.kind] : over(path, site),
    under: path.strapline ?? path.blurb ?? path.goal,
    foot:
      shape === 'cover' && authors.length > 0
        ? line([...authors.filter((name) => name !== site.title), site.title])
        : site.title,
    hue: path.hue,
    dir: directionOfText(path.title) ?? 'ltr',
    stations: stationsOf(path, undefined),
    isLoose: !isOrdered(path.kind),
    shape,
  };
}

function over(path: PathFile, site: Site): string {
  const words = wordsIn(site.lang).paths;
  return line([words.kind[path.kind], extentLine({ ...path, minutes: 0 }, words)]);
}

function siteCard(site: Site): PageCard {
  const card: Card = {
    title: site.title,
    under: site.tagline,
    foot: site.authors.map(({ name }) => name).find((name) => name !== site.title) ?? '',
    hue: 'blue',
    dir: directionOfText(site.title) ?? 'ltr',
    stations: ['here'],
    isLoose: false,
    shape: 'card',
  };
  return { card, alt: line([site.title, site.tagline]) };
}

/** "Part 2 of 4"; undefined where the order says nothing. */
function placeIn(path: PathFile, post: string, site: Site): string | undefined {
  const at = postsOf(path).findIndex((step) => step.post === post);
  if (at < 0 || (!isOrdered(path.kind) && path.kind !== 'column')) return undefined;
  const { place, placeOf } = wordsIn(site.lang).steps;
  return isOrdered(path.kind)
    ? placeOf(path.kind, at + 1, postsOf(path).length + path.planned)
    : place(path.kind, at + 1);
}

const stationsOf = (path: PathFile, post: string | undefined): Station[] =>
  stepsOf(path).map((step) => stationOf(step, post));

function stationOf(step: Step, post: string | undefined): Station {
  if (step.kind !== 'post') return step.kind;
  return step.post === post ? 'here' : 'step';
}
