// The shapes that fields of saved records have. Strict, because a record may come out of a stranger's file.
import * as v from 'valibot';

/** From 0 to 1. */
export const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** A count of words or elements; no post has more. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000));

/** Epoch milliseconds, as far as a `Date` can tell them. */
export const time = v.pipe(v.number(), v.minValue(0), v.maxValue(8_640_000_000_000_000));

/** An id, or quoted words: nothing longer is ours. */
export const shortText = v.pipe(v.string(), v.maxLength(500));
