// Notes to the highlighter that authors leave in comments of the code itself: `// [!code focus]`. They are taken out.
// Code that is about such notes writes `[\!code focus]`, as Shiki's own documents do, and loses the backslash.
import { didYouMean } from '../nearest.ts';

/** What a line is marked as. */
export type LineNote = 'highlight' | 'focus' | 'added' | 'deleted' | 'error' | 'warning';

/** A word to mark in some lines, the first being 0; `to` is not among them. */
interface WordNote {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** Code without its notations, and what they say of its lines, the first being 0. */
export interface Noted {
  readonly code: string;
  readonly notes: ReadonlyMap<number, ReadonlySet<LineNote>>;
  readonly words: readonly WordNote[];
  /** Notations that mean nothing, as written. */
  readonly unknown: readonly { readonly snippet: string; readonly hint: string | undefined }[];
}

const NOTES: Readonly<Record<string, LineNote>> = {
  highlight: 'highlight',
  hl: 'highlight',
  focus: 'focus',
  '++': 'added',
  '--': 'deleted',
  error: 'error',
  warning: 'warning',
};
/** Every word that a notation may begin with. */
export const NOTATION_NAMES: readonly string[] = [...Object.keys(NOTES), 'word'];

/** One notation at the end of a line, in any language's comment. */
const NOTATION = /\s*(?:\/\/|\/\*|<!--|\{\/\*|\(\*|--|[#;%"])\s*\[!code ([^\]\n]+)\]\s*(?:\*\/\}?|-->|\*\))?\s*$/;

const ESCAPED = /\[\\+!code /g;

/** A notation that stands alone in its line is about the line after it. */
export function readNotations(code: string): Noted {
  if (!code.includes('!code ')) return { code, notes: new Map(), words: [], unknown: [] };
  const lines: string[] = [];
  const notes = new Map<number, Set<LineNote>>();
  const words: WordNote[] = [];
  const unknown: { snippet: string; hint: string | undefined }[] = [];
  for (const written of code.split('\n')) {
    const { line, found } = withoutNotations(written);
    for (const notation of found) {
      const [name = '', first = '', second] = notation.trim().split(':');
      const note = Object.hasOwn(NOTES, name) ? NOTES[name] : undefined;
      if (note !== undefined) addNote(notes, note, lines.length, Number(first || 1));
      else if (name === 'word' && first !== '') words.push(wordNote(first, second, lines.length));
      else unknown.push({ snippet: `[!code ${notation}]`, hint: didYouMean(name, NOTATION_NAMES) });
    }
    if (found.length === 0 || line.trim() !== '') lines.push(line);
  }
  return { code: unescaped(lines.join('\n')), notes, words, unknown };
}

/** One backslash less. */
const unescaped = (code: string): string => code.replace(ESCAPED, (sign) => sign.replace('\\', ''));

function withoutNotations(written: string): { line: string; found: string[] } {
  const found: string[] = [];
  let line = written;
  for (let next = NOTATION.exec(line); next !== null; next = NOTATION.exec(line)) {
    found.push(next[1] ?? '');
    line = line.slice(0, next.index);
  }
  return { line, found };
}

function addNote(notes: Map<number, Set<LineNote>>, note: LineNote, from: number, count: number): void {
  for (let line = from; line < from + Math.min(count, 1000); line++) {
    notes.set(line, (notes.get(line) ?? new Set()).add(note));
  }
}

/** Without a number the word is marked in all lines. */
function wordNote(word: string, count: string | undefined, line: number): WordNote {
  const lines = Number(count);
  return lines > 0 ? { word, from: line, to: line + lines } : { word, from: 0, to: Infinity };
}
