// What a file of the content says: nothing reaches the app before its shape is proved.
import * as v from 'valibot';
import { type RootFile, RootFileSchema } from '../contract/catalog.ts';
import type { Ref } from '../contract/ref.ts';
import { FORMAT, ROOT_FILE } from '../contract/version.ts';
import { type Origin, type Reach, readBytes } from './content-file.ts';
import { textOf } from './content-text.ts';
import { type Fetched, failed, ready } from './fetched.ts';
import { askNetwork } from './network.ts';

/** An immutable JSON file. One that is whole but of another shape is `unsupported`: another build wrote it. */
export async function readJson<T>(
  origin: Origin,
  ref: Ref,
  schema: v.GenericSchema<unknown, T>,
  reach: Reach = 'anywhere',
): Promise<Fetched<T>> {
  const answer = await readBytes(origin, ref, reach);
  if (answer.kind === 'failed') return answer;
  const text = await textOf(answer.value);
  if (text.kind === 'failed') return text;
  const parsed = v.safeParse(schema, jsonOf(text.value));
  return parsed.success ? ready(parsed.output) : failed('unsupported');
}

/** The root file, always asked for anew. A format newer than this app's is `unsupported`. */
export async function readRoot(origin: Origin): Promise<Fetched<RootFile>> {
  const url = new URL(ROOT_FILE, origin.base).href;
  for (const cache of ['no-cache', 'reload'] as const) {
    const answer = await askNetwork(origin.fetch, url, cache);
    if (answer.kind === 'failed') return answer;
    const json = jsonOf(new TextDecoder().decode(answer.value));
    const parsed = v.safeParse(RootFileSchema, json);
    if (parsed.success) return ready(parsed.output);
    if (isOtherFormat(json)) return failed('unsupported');
  }
  return failed('damaged');
}

const VersionSchema = v.object({ format: v.pipe(v.number(), v.minValue(FORMAT + 1)) });
const isOtherFormat = (json: unknown): boolean => v.is(VersionSchema, json);

/** Undefined where the text is no JSON: no file of ours is that. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
