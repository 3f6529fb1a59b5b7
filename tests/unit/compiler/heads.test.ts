import { beforeEach, describe, expect, it } from 'vitest';
import { type BlobCache, memoryBlobs } from '../../../src/compiler/cache/blobs.ts';
import { Heads } from '../../../src/compiler/cache/heads.ts';
import { offsetOf, offsetOfKey, parsedYaml } from '../../../src/compiler/matter/yaml-text.ts';

const SOUND = 'title: One\nchanges:\n  - date: 2025-01-02\n    note: Two\n';
const FAULTY = 'title: One: two\n';

describe('heads that are kept', () => {
  let puts = 0;
  let blobs: BlobCache;

  beforeEach(() => {
    puts = 0;
    const { get, put } = memoryBlobs();
    blobs = {
      get,
      put(key, bytes) {
        puts++;
        return put(key, bytes);
      },
    };
  });

  async function compiled(texts: readonly string[], heads = new Heads('/posts', blobs)) {
    await heads.begin();
    const read = texts.map((text) => heads.read(text));
    await heads.keep();
    return read;
  }

  it('say in another process what parsing them says, faults too', async () => {
    const first = await compiled([SOUND, FAULTY]);
    const again = await compiled([SOUND, FAULTY]);
    expect(first).toEqual([SOUND, FAULTY].map(parsedYaml));
    expect(again).toEqual(first);
    expect(puts).toBe(1);
  });

  it('are read anew where their text is another', async () => {
    await compiled([SOUND]);
    const [changed] = await compiled([SOUND.replace('Two', 'Three')]);
    expect(changed).toMatchObject({ value: { changes: [{ note: 'Three' }] } });
    expect(puts).toBe(2);
  });

  it('lose none of the others when one changes, also within a process', async () => {
    const heads = new Heads('/posts', blobs);
    await compiled([SOUND, FAULTY], heads);
    await compiled([`${SOUND}part: 2\n`, FAULTY], heads);
    await compiled([`${SOUND}part: 2\n`, FAULTY]);
    expect(puts).toBe(2);
  });
});

describe('places in YAML', () => {
  const read = parsedYaml(SOUND);
  if (read.kind === 'fault') throw new Error(read.message);

  it('are those of values and of keys', () => {
    expect(offsetOf(read, ['changes', 0, 'note'])).toBe(SOUND.indexOf('Two'));
    expect(offsetOfKey(read, ['changes', 0, 'note'])).toBe(SOUND.indexOf('note'));
    expect(offsetOfKey(read, [])).toBe(0);
  });

  it('are those of the nearest thing around what is not there', () => {
    expect(offsetOf(read, ['changes', 0, 'minor', 'deep'])).toBe(SOUND.indexOf('date'));
    expect(offsetOfKey(read, ['changes', 7])).toBe(SOUND.indexOf('- date'));
    expect(offsetOfKey(read, ['level'])).toBe(0);
  });
});
