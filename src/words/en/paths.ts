// What is said of paths and of the pace they come at: kinds, extents, what is left.
import type { PathKind, Status } from '../../contract/vocabulary.ts';
import { formats } from './quantities.ts';
import { steps } from './steps.ts';

export const paths = {
  kind: { series: 'Series', path: 'Path', collection: 'Collection', hub: 'Guide', column: 'Column' } satisfies Record<
    PathKind,
    string
  >,
  status: { planned: 'planned', running: 'running', complete: 'complete', paused: 'paused' } satisfies Record<
    Status,
    string
  >,
  /** How a path of each kind is meant to be read. */
  manner: {
    series: 'Parts of one work, to read in order.',
    path: 'Chosen for one goal, in this order.',
    collection: 'Loose pieces, in any order.',
    hub: 'A guide in sections: read what you need.',
    column: 'Episodes that stand alone, in any order.',
  } satisfies Record<PathKind, string>,
  units: (kind: PathKind, count: number) => formats.counted(count, steps.forms[kind]),
  /** Of all steps, some are published. */
  unitsOf: (kind: PathKind, published: number, count: number) =>
    `${published} of ${formats.counted(count, steps.forms[kind])}`,

  nothingYet: 'Nothing to read here yet; this is what is planned.',
  restKnown: (read: number, count: number) => `${read} of ${count} read, the rest known`,
  allRead: (count: number) => `All ${count} read`,
  read: (read: number, count: number) => `${read} of ${count} read`,
  left: (left: string, whole: string) => `${left} left of ${whole}`,
  inAll: (whole: string) => `${whole} in all`,

  /** `cadence` is the author's own: "about every two weeks". */
  pace: (cadence: string, last: string) => `New parts ${cadence}.${last === '' ? '' : ` ${last}`}`,
  ago: (days: number) =>
    days === 0 ? 'today' : days === 1 ? 'yesterday' : `${formats.counted(days, { one: 'day', other: 'days' })} ago`,
  expected: (ago: string, day: string) => `The last came ${ago}; the next is likely around ${day}.`,
  due: (ago: string) => `The last came ${ago}; the next is due about now.`,
  late: (ago: string) => `The last came ${ago}, so the next is later than usual.`,
  silent: (day: string) => `The last came on ${day}, and nothing has since.`,

  /** At the end of a path, each before a title. */
  continuedIn: 'Continued in',
  fromAnotherAngle: 'From another angle',
  moreOn: 'More on',
};
