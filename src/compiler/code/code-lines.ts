// What each line of a code block looks like, decided before it is highlighted. Plain code has no such lines.
import type { DiffLine } from './diff.ts';
import type { FenceInfo } from './fence-info.ts';
import { holdsLine } from './line-ranges.ts';
import type { LineNote, Noted } from './notations.ts';
import type { SessionLine } from './session.ts';

/** A stretch of a line, in characters from its start, and the element that stands around it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly kind: 'prompt' | 'sign' | 'mark';
}

/** One line. `sign` is put in front of the code; one that the code has itself is a stretch. */
export interface CodeLine {
  readonly classes: readonly string[];
  readonly number: number | undefined;
  readonly sign: '+' | '-' | ' ' | undefined;
  readonly stretches: readonly Stretch[];
}

/** All that decides how the lines of a block look. */
export interface LineWishes {
  readonly info: FenceInfo;
  readonly noted: Noted;
  /** For every line of a diff what changed in it. */
  readonly changes: readonly DiffLine[] | undefined;
  /** False where changed lines need a sign put in front. */
  readonly hasSigns: boolean;
  readonly session: readonly SessionLine[] | undefined;
  /** The first line's number, undefined for code without numbers. */
  readonly firstNumber: number | undefined;
}

/** The lines; undefined where nothing is asked for any of them, so that plain code stays small. */
export function codeLines(code: string, wishes: LineWishes): readonly CodeLine[] | undefined {
  const { info, noted, changes, session, firstNumber } = wishes;
  const isPlain =
    changes === undefined &&
    session === undefined &&
    firstNumber === undefined &&
    noted.notes.size === 0 &&
    noted.words.length === 0 &&
    info.marks.length === 0 &&
    [info.highlight, info.focus, info.added, info.deleted].every((ranges) => ranges.length === 0);
  if (isPlain) return undefined;
  const texts = code.split('\n');
  const notes = texts.map((_, at) => notesOf(at, wishes));
  const isSigned = !wishes.hasSigns && notes.some((of) => of.has('added') || of.has('deleted'));
  let number = firstNumber;
  return texts.map((text, at) => {
    const of = notes[at] ?? new Set();
    const isDeleted = of.has('deleted');
    const line: CodeLine = {
      classes: [
        ...Object.entries(CLASSES).flatMap(([note, name]) => (of.has(note as LineNote) ? [name] : [])),
        ...sessionClass(session?.[at]),
      ], // the table's keys are notes
      number: isDeleted ? undefined : number,
      sign: isSigned ? signOf(of) : undefined,
      stretches: [...fixedStretches(changes?.[at], session?.[at]), ...marked(text, at, wishes)],
    };
    if (number !== undefined && !isDeleted) number++;
    return line;
  });
}

const CLASSES: Readonly<Record<LineNote, string>> = {
  highlight: 'lit',
  focus: 'focus',
  added: 'add',
  deleted: 'del',
  error: 'error',
  warning: 'warning',
};

function notesOf(at: number, { info, noted, changes }: LineWishes): ReadonlySet<LineNote> {
  const notes = new Set(noted.notes.get(at));
  if (holdsLine(info.highlight, at + 1)) notes.add('highlight');
  if (holdsLine(info.focus, at + 1)) notes.add('focus');
  if (holdsLine(info.added, at + 1)) notes.add('added');
  if (holdsLine(info.deleted, at + 1)) notes.add('deleted');
  const change = changes?.[at]?.change;
  if (change !== undefined) notes.add(change);
  return notes;
}

const sessionClass = (line: SessionLine | undefined): readonly string[] => (line?.kind === 'printed' ? ['out'] : []);

function signOf(notes: ReadonlySet<LineNote>): '+' | '-' | ' ' {
  if (notes.has('added')) return '+';
  return notes.has('deleted') ? '-' : ' ';
}

function fixedStretches(change: DiffLine | undefined, session: SessionLine | undefined): Stretch[] {
  if (session?.kind === 'typed' && session.prompt > 0) return [{ from: 0, to: session.prompt, kind: 'prompt' }];
  return change === undefined || change.signs === 0 ? [] : [{ from: 0, to: change.signs, kind: 'sign' }];
}

function marked(text: string, at: number, { info, noted }: LineWishes): Stretch[] {
  const found = info.marks.flatMap((mark) =>
    Array.from(text.matchAll(mark), ({ 0: hit, index }) => ({ from: index, to: index + hit.length })),
  );
  for (const { word, from, to } of noted.words) {
    if (at < from || at >= to) continue;
    for (let hit = text.indexOf(word); hit !== -1; hit = text.indexOf(word, hit + word.length)) {
      found.push({ from: hit, to: hit + word.length });
    }
  }
  const apart = found.filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from || b.to - a.to);
  const marks: Stretch[] = [];
  for (const { from, to } of apart) if (from >= (marks.at(-1)?.to ?? 0)) marks.push({ from, to, kind: 'mark' });
  return marks;
}
