// The shapes that fields of saved records have. Strict, because a record may come out of a stranger's file. Written by hand:
// records are read on every first visit, which does without the library that checks content.

/** Reads a value as a `T`, without what is not ours; undefined where it is none. */
export type Shape<T> = (value: unknown) => T | undefined;

const number =
  (most: number, isRight: (value: number) => boolean = () => true): Shape<number> =>
  (value) =>
    typeof value === 'number' && value >= 0 && value <= most && isRight(value) ? value : undefined;

/** From 0 to 1. */
export const share = number(1);

/** A count of words or elements; no post has more. */
export const count = number(10_000_000, Number.isInteger);

/** Epoch milliseconds, as far as a `Date` can tell them. */
export const time = number(8_640_000_000_000_000);

/** An id, or quoted words: nothing longer is ours. */
export const shortText: Shape<string> = (value) =>
  typeof value === 'string' && value.length <= 500 ? value : undefined;

/** Yes or no, and nothing that is merely like them. */
export const flag: Shape<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

/** All of one shape; a single other one spoils the list. */
export const list =
  <T>(shape: Shape<T>): Shape<readonly T[]> =>
  (value) => {
    if (!Array.isArray(value)) return undefined;
    const read = value.map(shape).filter((one) => one !== undefined);
    return read.length === value.length ? read : undefined;
  };

/** A record of named fields. Those named in `optional` may be absent; whatever else it holds is left out. */
export const fields =
  <T extends object>(
    shapes: { readonly [Name in keyof T]-?: Shape<Exclude<T[Name], undefined>> },
    optional: readonly (keyof T)[] = [],
  ): Shape<T> =>
  (value) => {
    if (typeof value !== 'object' || value === null) return undefined;
    const saved: Partial<Record<keyof T, unknown>> = value;
    const read: Partial<T> = {};
    for (const name of Object.keys(shapes) as (keyof T)[]) {
      if (saved[name] === undefined && optional.includes(name)) continue;
      const field = shapes[name](saved[name]);
      if (field === undefined) return undefined;
      read[name] = field;
    }
    return read as T; // nothing that must be there is missing
  };
