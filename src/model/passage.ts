// Finds a passage in a text that may have been edited since, and names one so that it can be found.
import type { Passage } from '../contract/passage.ts';
import { likeness, shingles } from './likeness.ts';

/** A stretch of a text, from one character up to, not including, another. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Longer passages are named by their first and last words. In characters. */
const LONGEST = 160;
/** About so many characters are kept of each end of a long passage, and of what stands around one. */
const EDGE = 48;
const AROUND = 24;

/** What must be left of a passage's words for a block to be taken for what became of it. */
const ALIKE = 0.6;

/**
 * Where a passage is in an article whose top-level elements say `blocks`: the block it begins and the one it ends in,
 * with the characters in each. Exactly as named first, then with other words around, then the block most like it.
 */
export interface FoundPassage {
  readonly first: { readonly block: number; readonly at: number };
  readonly last: { readonly block: number; readonly at: number };
  /** False where the words have changed and only their likeness was found. */
  readonly exact: boolean;
}

export function findPassage(passage: Passage, blocks: readonly string[]): FoundPassage | undefined {
  const texts = blocks.map(collapsed);
  const start = bestOf(passage, texts);
  if (!start) return alike(passage, blocks);
  const { block, from } = start;
  const end = passage.end === undefined ? { block, to: from + passage.start.length } : endOf(passage.end, texts, start);
  if (!end) return alike(passage, blocks);
  return {
    first: { block, at: texts[block]?.at[from] ?? 0 },
    last: { block: end.block, at: (texts[end.block]?.at[end.to - 1] ?? 0) + 1 },
    exact: true,
  };
}

interface Start {
  readonly block: number;
  readonly from: number;
}

/** The place of the first words that has most of what should stand around the passage; the first of equal ones. */
function bestOf({ start, end, prefix = '', suffix = '' }: Passage, texts: readonly Collapsed[]): Start | undefined {
  let best: Start | undefined;
  let most = -1;
  for (const [block, { text }] of texts.entries()) {
    for (let from = text.indexOf(start); from >= 0; from = text.indexOf(start, from + 1)) {
      const isAfter = prefix !== '' && text.slice(0, from).trimEnd().endsWith(prefix);
      const isBefore =
        suffix !== '' &&
        end === undefined &&
        text
          .slice(from + start.length)
          .trimStart()
          .startsWith(suffix);
      const right = Number(isAfter) + Number(isBefore);
      if (right > most) [best, most] = [{ block, from }, right];
    }
  }
  return best;
}

function endOf(end: string, texts: readonly Collapsed[], start: Start): { block: number; to: number } | undefined {
  for (let block = start.block; block < texts.length; block++) {
    const at = (texts[block]?.text ?? '').indexOf(end, block === start.block ? start.from : 0);
    if (at >= 0) return { block, to: at + end.length };
  }
  return undefined;
}

function alike({ start, end = '' }: Passage, blocks: readonly string[]): FoundPassage | undefined {
  const pieces = shingles(`${start} ${end}`.trim());
  const scores = blocks.map((text) => likeness(pieces, text.replaceAll(/\s+/g, ' ')));
  const most = Math.max(0, ...scores);
  const block = scores.indexOf(most);
  if (most < ALIKE || block < 0) return undefined;
  return { first: { block, at: 0 }, last: { block, at: blocks[block]?.length ?? 0 }, exact: false };
}

interface Collapsed {
  readonly text: string;
  /** Where each character stood in the text as it was. */
  readonly at: readonly number[];
}

/** The text with every stretch of white space as one space. */
function collapsed(whole: string): Collapsed {
  const at: number[] = [];
  let text = '';
  for (let index = 0; index < whole.length; index++) {
    const isSpace = /\s/.test(whole.charAt(index));
    if (isSpace && text.endsWith(' ')) continue;
    text += isSpace ? ' ' : whole.charAt(index);
    at.push(index);
  }
  return { text, at };
}

/**
 * A name for what is selected from one character of `first` up to one of `last`, which are the same block or two.
 * Whole words only, as browsers look for whole ones. Undefined where nothing but white space is selected.
 */
export function passageOf(first: string, from: number, last: string, to: number): Passage | undefined {
  const isOne = first === last;
  const start = wordsOut(first, from, isOne ? to : first.length);
  const end = isOne ? start : wordsOut(last, 0, to);
  const text = plain(first.slice(start.from, start.to));
  if (text === '' || plain(last.slice(end.from, end.to)) === '') return undefined;
  const prefix = lastWords(plain(first.slice(0, start.from)), AROUND);
  const suffix = firstWords(plain(last.slice(end.to)), AROUND);
  const whole = isOne && text.length <= LONGEST;
  return {
    start: whole ? text : firstWords(text, EDGE),
    ...(!whole && { end: lastWords(plain(last.slice(end.from, end.to)), EDGE) }),
    ...(prefix !== '' && { prefix }),
    ...(suffix !== '' && { suffix }),
  };
}

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** A stretch made longer until it cuts no word. */
function wordsOut(text: string, from: number, to: number): Stretch {
  const isWord = (at: number) =>
    /[\p{L}\p{N}]/u.test(text.charAt(at)) && !/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(text.charAt(at));
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  while (start > 0 && isWord(start) && isWord(start - 1)) start--;
  while (end < text.length && isWord(end) && isWord(end - 1)) end++;
  return { from: start, to: end };
}

function firstWords(text: string, about: number): string {
  if (text.length <= about) return text;
  const cut = text.lastIndexOf(' ', about);
  return text.slice(0, cut > 0 ? cut : about);
}

function lastWords(text: string, about: number): string {
  if (text.length <= about) return text;
  const cut = text.indexOf(' ', text.length - about);
  return text.slice(cut > 0 ? cut + 1 : text.length - about);
}
