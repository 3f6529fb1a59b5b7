// Lays a build over the folder that is published. Killed at any moment, the site that stands there is the one before or
// the new one, and the next run brings it to its end.
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Deployed, type DeployPlan, planDeploy, readDeployed } from './deploy-plan.ts';

/** Beside the site's own files, in the published folder. */
const RECORD = 'deployed.json';
const HALFWAY = '.deploying';

/** A build writes these first, among the last, and last of all. */
const SIGNS_OF_A_BUILD = ['index.html', 'c/v1/root.json', 'sw.js'];

export type DeployResult =
  | { readonly kind: 'done'; readonly written: number; readonly removed: number; readonly kept: number }
  | { readonly kind: 'refused'; readonly reason: string };

/** `today` is a calendar day, `2026-09-06`. Files that are in `target` and were never deployed stay as they are. */
export async function deploy(built: string, target: string, today: string): Promise<DeployResult> {
  const files = await filesIn(built);
  const missing = SIGNS_OF_A_BUILD.find((file) => !files.includes(file));
  if (missing !== undefined) return refused(`${built} is not a finished build: it has no ${missing}`);
  if (isInside(built, target) || isInside(target, built)) return refused(`${target} and ${built} must stand apart`);
  await mkdir(target, { recursive: true });
  await rm(path.join(target, HALFWAY), { recursive: true, force: true }); // of a run that was killed
  const before = readDeployed(await readFile(path.join(target, RECORD), 'utf8').catch(() => ''));
  const plan = planDeploy(files, (await filesIn(target)).filter(isSite), before, today);
  const written = await carryOut(plan, built, target);
  return { kind: 'done', written, removed: plan.remove.length, kept: Object.keys(plan.deployed.left).length };
}

const refused = (reason: string): DeployResult => ({ kind: 'refused', reason });

async function carryOut(plan: DeployPlan, built: string, target: string): Promise<number> {
  await record(target, plan.between);
  let written = 0;
  for (const file of plan.write) {
    if (await isSame(path.join(built, file), path.join(target, file))) continue;
    await replace(target, file, (place) => copyFile(path.join(built, file), place));
    written++;
  }
  for (const file of plan.remove) {
    await rm(path.join(target, file), { force: true });
    await removeEmpty(target, path.dirname(file));
  }
  await record(target, plan.deployed);
  await rm(path.join(target, HALFWAY), { recursive: true, force: true });
  return written;
}

const record = (target: string, deployed: Deployed): Promise<void> =>
  replace(target, RECORD, (place) => writeFile(place, `${JSON.stringify(deployed, null, 1)}\n`));

/** Nobody ever finds half of a file: it is made elsewhere and then takes its name. */
async function replace(target: string, file: string, make: (place: string) => Promise<void>): Promise<void> {
  const [halfway, place] = [path.join(target, HALFWAY, 'file'), path.join(target, file)];
  await mkdir(path.dirname(halfway), { recursive: true });
  await make(halfway);
  await mkdir(path.dirname(place), { recursive: true });
  await rename(halfway, place);
}

async function isSame(one: string, other: string): Promise<boolean> {
  const there = await readFile(other).catch(() => undefined);
  return there?.equals(await readFile(one)) ?? false;
}

/** Folders that nothing stands in any more, up to the site's own. */
async function removeEmpty(target: string, folder: string): Promise<void> {
  if (folder === '.') return;
  const place = path.join(target, folder);
  if ((await readdir(place).catch(() => ['gone'])).length > 0) return;
  await rm(place, { recursive: true, force: true });
  await removeEmpty(target, path.dirname(folder));
}

const isSite = (file: string): boolean => file !== RECORD && !file.startsWith('.git/');

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}

function isInside(folder: string, other: string): boolean {
  const way = path.relative(path.resolve(folder), path.resolve(other));
  return way === '' || (!way.startsWith('..') && !path.isAbsolute(way));
}
