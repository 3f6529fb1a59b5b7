// What comes of asking for content. The world's faults are values, so that the screen can say what is true.

/**
 * `offline`: no answer, or none within the time. `portal`: a web page in place of the file, as networks answer that want
 * a sign-in first. `server`: the host answers that it is in trouble. `unknown`: the site has nothing of that id. `missing`:
 * it has, but the host does not give the file, as between two deploys. `damaged`: the bytes are not what their name
 * promises, twice. `unsupported`: whole, but in a format that this build of the app does not know.
 */
export type FetchProblem = 'offline' | 'portal' | 'server' | 'unknown' | 'missing' | 'damaged' | 'unsupported';

/** Nothing is wrong with what was asked for: it is the way to it that fails, for all other files as well. */
export const isNoWay = (reason: FetchProblem): boolean => reason === 'offline' || reason === 'portal';

export type Failed = { readonly kind: 'failed'; readonly reason: FetchProblem };

export type Fetched<T> = { readonly kind: 'ready'; readonly value: T } | Failed;

/**
 * Why an edition on the device stands in: nobody could say whether there is a newer one, there is one that did not come,
 * the site has withdrawn it, or the site writes a form that this app does not read.
 */
export type StandIn = 'unchecked' | 'outdated' | 'withdrawn' | 'unsupported';

/** Like `Fetched`; `standIn` where what is given may not be the newest, `file` the name of the file that says it. */
export type Found<T> =
  | { readonly kind: 'ready'; readonly value: T; readonly standIn?: StandIn | undefined; readonly file?: string }
  | Failed;

export const ready = <T>(value: T): Fetched<T> => ({ kind: 'ready', value });
export const failed = (reason: FetchProblem): Failed => ({ kind: 'failed', reason });

/** What may be there already: a page that came with its content is drawn without waiting for it. */
export type Soon<T> = T | Promise<T>;

/** `use` of a value, at once where it is there. */
export const after = <T, U>(soon: Soon<T>, use: (value: T) => Soon<U>): Soon<U> =>
  soon instanceof Promise ? soon.then(use) : use(soon);

/** All values together, at once where all are there. */
export const together = <T>(list: readonly Soon<T>[]): Soon<readonly T[]> =>
  list.some((soon) => soon instanceof Promise) ? Promise.all(list) : (list as readonly T[]); // none is a promise

/** The names of the files that answers are from, as one text. */
export const filesOf = (answers: readonly Found<unknown>[]): string =>
  answers.map((answer) => (answer.kind === 'ready' && answer.file) || '').join(' ');
