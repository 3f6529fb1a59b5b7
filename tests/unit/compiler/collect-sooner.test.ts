// A build's heap stays near to what is alive: seen in a process of its own, which makes much and keeps little.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const MODULE = fileURLToPath(new URL('../../../src/compiler/collect-sooner.ts', import.meta.url));

/** Prints how many times what is alive the heap was at most; what is made last is held for a while, as by a build. */
const PROGRAM = `
import { runnerImport } from 'vite';
const { module } = await runnerImport(${JSON.stringify(MODULE)});
if (process.argv.includes('sooner')) module.collectSooner();
const piece = (n) => Array.from({ length: 50 }, (_, at) => ({ n, at, both: [n, at] }));
const alive = Array.from({ length: 8_000 }, (_, n) => piece(n));
const before = process.memoryUsage().heapUsed;
const recent = [];
let most = 0;
for (let n = 0; n < 120_000; n++) {
  recent[n % 2_000] = piece(n);
  if (n % 500 === 0) most = Math.max(most, process.memoryUsage().heapUsed);
}
console.log(most / before, alive.length);
`;

async function growth(...how: readonly string[]): Promise<number> {
  const args = ['--input-type=module', '--eval', PROGRAM, '--', ...how];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return Number.parseFloat(stdout);
}

test('garbage is collected before it is as much again and a half as what is alive', { timeout: 60_000 }, async () => {
  const [asV8, sooner] = [await growth(), await growth('sooner')];
  expect(sooner).toBeLessThan(2.8);
  expect(sooner).toBeLessThan(asV8 * 0.8);
});
