// What an engine costs at a size: time, bytes and memory, and which of the goals are met by that.
import { codeBytes, firstBytes } from './search-bytes.ts';
import { type Engine, miniSearch, ours } from './search-engines.ts';
import { keystrokes, memoryNow, type Times } from './search-measure.ts';
import type { knownItemQueries } from './search-queries.ts';

type Documents = Parameters<typeof knownItemQueries>[0];
type Queries = ReturnType<typeof knownItemQueries>;

/** Times in milliseconds, all else in bytes. `memory` is what is in use once every query was typed. */
export interface Cost {
  readonly name: string;
  readonly typed: Times;
  readonly first: { readonly p50: number; readonly p95: number };
  readonly whole: number;
  readonly ready: number;
  readonly memory: number;
}

/** Ours and, unless `alone`, MiniSearch, which gets a quarter of the queries, because it takes so much longer. */
export async function costsOf(
  documents: Documents,
  queries: Queries,
  alone: boolean,
): Promise<readonly [own: Cost, other?: Cost]> {
  const code = await codeBytes();
  const own = await costOf(() => ours(documents), queries, code);
  if (alone) return [own];
  const few = queries.filter((_, at) => at % 4 === 0);
  return [own, await costOf(async () => miniSearch(documents), few, code)];
}

async function costOf(make: () => Promise<Engine>, queries: Queries, code: number): Promise<Cost> {
  const before = await memoryNow();
  const engine = await make();
  said(`${engine.name} is built`);
  const typed = await keystrokes(engine, queries);
  const memory = (await memoryNow()) - before;
  said(`${engine.name} has answered every letter of ${queries.length} queries`);
  const first = await firstBytes(engine, queries, code);
  const cost = { name: engine.name, typed, first, whole: engine.bytes, ready: engine.ready, memory };
  said([...cellsOf(cost)].map((cell) => cell.join(' ')).join('; '));
  return cost;
}

/** What goes on, apart from what is printed as the result. */
export const said = (what: string): void => console.error(`  ${(process.uptime() | 0).toFixed(0)} s: ${what}`);

/** A row of the table. */
export function cellsOf(cost: Cost): ReadonlyMap<string, string> {
  return new Map([
    ['keystroke p50 / p95, ms', `${cost.typed.p50.toFixed(1)} / ${cost.typed.p95.toFixed(1)}`],
    ['first result p50 / p95, kB', `${kB(cost.first.p50)} / ${kB(cost.first.p95)}`],
    ['whole, MB', MB(cost.whole)],
    ['ready, ms', cost.ready.toFixed(0)],
    ['memory, MB', MB(cost.memory)],
  ]);
}

interface Limits {
  readonly keystroke: number;
  readonly first: number;
  readonly whole: number;
  readonly ready: number;
  readonly memory?: number;
}

const LIMITS: Readonly<Record<number, Limits>> = {
  1000: { keystroke: 4, first: 60_000, whole: 750_000, ready: 50 },
  10000: { keystroke: 12, first: 100_000, whole: 5_500_000, ready: 120, memory: 18_000_000 },
};

/** Each goal of a size beside what was measured. Of other sizes there are none, and against another only if it was there. */
export function goalsOf(
  size: number,
  own: Cost,
  other: Cost | undefined,
): readonly (readonly [string, ReadonlyMap<string, string>])[] {
  const limits = LIMITS[size];
  if (limits === undefined) return [];
  const goal = (name: string, measured: number, most: number, say: (value: number) => string) =>
    [
      `${name}, ${size}`,
      new Map([
        ['goal', `≤ ${say(most)}`],
        ['measured', say(measured)],
        ['met', measured <= most ? 'yes' : 'no'],
      ]),
    ] as const;
  const ms = (value: number): string => `${value.toFixed(1)} ms`;
  return [
    goal('keystroke p95', own.typed.p95, limits.keystroke, ms),
    ...(other ? [goal('a third of MiniSearch’s', own.typed.p95, other.typed.p95 / 3, ms)] : []),
    goal('before the first result, median', own.first.p50, limits.first, (value) => `${kB(value)} kB`),
    goal('before the first result, p95', own.first.p95, limits.first, (value) => `${kB(value)} kB`),
    goal('whole index', own.whole, limits.whole, (value) => `${MB(value)} MB`),
    goal('ready', own.ready, limits.ready, ms),
    ...(limits.memory ? [goal('memory', own.memory, limits.memory, (value) => `${MB(value)} MB`)] : []),
  ];
}

const kB = (bytes: number): string => (bytes / 1000).toFixed(0);
const MB = (bytes: number): string => (bytes / 1e6).toFixed(2);
