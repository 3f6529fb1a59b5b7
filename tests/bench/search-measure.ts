// How well and how quickly an engine answers, and the tables that say so.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Engine } from './search-engines.ts';
import type { KnownItem } from './search-queries.ts';

type Row = readonly [name: string, values: ReadonlyMap<string, string>];

/** By kind and source of query: the mean of one through the place of the post sought, and how many were in ten. */
export async function ranksOf(engine: Engine, queries: readonly KnownItem[]): Promise<ReadonlyMap<string, string>> {
  const places = new Map<string, number[]>();
  for (const { query, kind, from, post } of queries) {
    const place = (await engine.find(query)).indexOf(post);
    for (const name of new Set(['all', kind, from])) places.set(name, [...(places.get(name) ?? []), place]);
  }
  return new Map([...places].map(([name, list]) => [name, `${mrr(list)} / ${recall(list)}`]));
}

const mean = (values: readonly number[]): string =>
  (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3);
const mrr = (places: readonly number[]): string => mean(places.map((place) => (place < 0 ? 0 : 1 / (place + 1))));
const recall = (places: readonly number[]): string => mean(places.map((place) => (place < 0 ? 0 : 1)));

/** In milliseconds. */
export interface Times {
  readonly p50: number;
  readonly p95: number;
}

/**
 * Every letter of the queries typed one by one. The first ones warm up. Of the clock's time, to which the work of others adds, and
 * the processor's, to which the compiler and the garbage collector add on the other core, the lesser is nearer to what a
 * letter takes.
 */
export async function keystrokes(engine: Engine, queries: readonly KnownItem[]): Promise<Times> {
  for (const { query } of queries.slice(0, 5)) await engine.show(query);
  const times: number[] = [];
  for (const { query } of queries) {
    for (let typed = 1; typed <= query.length; typed++) {
      const [clock, processor] = [performance.now(), process.cpuUsage()];
      await engine.show(query.slice(0, typed));
      const { user, system } = process.cpuUsage(processor);
      times.push(Math.min(performance.now() - clock, (user + system) / 1000));
    }
  }
  times.sort((one, other) => one - other);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

const TURNS = 4;

/** What is in use, in bytes, in the heap and in buffers, once all that can be is let go: some of it is after turns of the event loop. */
export async function memoryNow(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  for (let turn = 0; turn < TURNS; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    collect();
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** One line a row, in Markdown. */
export function table(rows: readonly Row[]): string {
  const names = [...new Set(rows.flatMap(([, values]) => [...values.keys()]))];
  const lines = [
    ['', ...names],
    ['---', ...names.map(() => '---')],
  ].concat(rows.map(([name, values]) => [name, ...names.map((one) => values.get(one) ?? '')]));
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
