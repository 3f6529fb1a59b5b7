// Authors' mistakes are data: they are gathered here, sorted, and shown all at once.
import type { Place } from './source-text.ts';

/** Errors stop a build, warnings are to be mended, infos say what was derived. */
export type Severity = 'error' | 'warning' | 'info';

/** What is wrong or was derived, where, and in `hint` what would be right. */
export interface Diagnostic extends Place {
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  /** An error in folders written for this compiler; `settled` makes it a warning in those of other generators. */
  readonly isHouseRule?: true;
}

/** Gathers diagnostics in any order; `sorted` gives them by file, line and column, each once. */
export class Diagnostics {
  readonly #all: Diagnostic[] = [];
  readonly #unreadable = new Map<string, Diagnostic>();
  readonly #repeated = new Map<string, { severity: Severity; place: Place; hint: string | undefined; times: number }>();

  error(place: Place, message: string, hint?: string): void {
    this.#add('error', place, message, hint);
  }

  warning(place: Place, message: string, hint?: string): void {
    this.#add('warning', place, message, hint);
  }

  /** An error after which nothing else that is said of the file means anything; it alone is given. */
  unreadable(place: Place, message: string, hint?: string): void {
    this.#unreadable.set(place.file, diagnostic('error', place, message, hint));
  }

  /** What breaks a rule that only folders written for this compiler can know. */
  houseRule(place: Place, message: string, hint?: string): void {
    this.#all.push({ ...diagnostic('error', place, message, hint), isHouseRule: true });
  }

  /** A warning that would be the same in many files: given once, where it is met first, with their number. */
  repeatedWarning(place: Place, message: string, hint?: string): void {
    this.#repeat('warning', place, message, hint);
  }

  /** An info that would be the same in many files, given as `repeatedWarning` is. */
  repeatedInfo(place: Place, message: string, hint?: string): void {
    this.#repeat('info', place, message, hint);
  }

  info(place: Place, message: string, hint?: string): void {
    this.#add('info', place, message, hint);
  }

  addAll(diagnostics: readonly Diagnostic[]): void {
    this.#all.push(...diagnostics);
  }

  /** As if all that was said there had been said here. */
  addFrom(other: Diagnostics): void {
    this.#all.push(...other.#all);
    for (const [file, one] of other.#unreadable) this.#unreadable.set(file, one);
    for (const [message, { severity, place, hint, times }] of other.#repeated) {
      this.#repeat(severity, place, message, hint, times);
    }
  }

  sorted(): readonly Diagnostic[] {
    const repeated = Array.from(this.#repeated, ([message, { severity, place, hint, times }]) =>
      diagnostic(severity, place, times === 1 ? message : `${message} (in ${times} files)`, hint),
    );
    const readable = [...this.#all, ...repeated].filter(({ file }) => !this.#unreadable.has(file));
    const all = [...readable, ...this.#unreadable.values()];
    const unique = new Map(all.map((one) => [`${keyOf(one)}${one.message}`, one]));
    return [...unique.values()].sort(
      (a, b) =>
        compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.message, b.message),
    );
  }

  #repeat(severity: Severity, place: Place, message: string, hint: string | undefined, times = 1): void {
    const met = this.#repeated.get(message);
    this.#repeated.set(message, { severity, place: met?.place ?? place, hint, times: (met?.times ?? 0) + times });
  }

  #add(severity: Severity, place: Place, message: string, hint: string | undefined): void {
    this.#all.push(diagnostic(severity, place, message, hint));
  }
}

function diagnostic(severity: Severity, place: Place, message: string, hint: string | undefined): Diagnostic {
  const { file, line, column } = place;
  return { file, line, column, severity, message, ...(hint !== undefined && { hint }) };
}

const keyOf = (one: Diagnostic): string => `${one.file}:${one.line}:${one.column} `;

/** Order by UTF-16 code units: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** House rules as what they are in this folder: errors in one of ours, so that a foreign one still builds. */
export function settled(diagnostics: readonly Diagnostic[], isOurs: boolean): readonly Diagnostic[] {
  return diagnostics.map(({ isHouseRule, ...one }) => (isHouseRule && !isOurs ? { ...one, severity: 'warning' } : one));
}

/** How many of each severity. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}
