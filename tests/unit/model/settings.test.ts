import { describe, expect, test } from 'vitest';
import { chosen, mergeSettings, parseSettings } from '../../../src/model/settings.ts';
import { randomNumbers } from './records.ts';

const AT_START = parseSettings({});

test('what is damaged is as at the start, and the rest is kept', () => {
  expect(parseSettings({ theme: 'dark', textSize: 7, codeWrap: 'x', codeLanguage: 'Go' })).toEqual({
    ...AT_START,
    theme: 'dark',
    codeLanguage: 'Go',
  });
  expect(parseSettings('x')).toEqual(AT_START);
});

test('a choice keeps what a later build wrote', () => {
  const saved = { theme: 'dark', font: { of: 'tomorrow' }, changedAt: { theme: 1 } };
  expect(chosen(saved, { textSize: 130 }, 5)).toEqual({
    theme: 'dark',
    font: { of: 'tomorrow' },
    textSize: 130,
    changedAt: { theme: 1, textSize: 5 },
  });
});

describe('merging settings', () => {
  test('takes the later choice of each', () => {
    const one = chosen(chosen({}, { theme: 'dark' }, 1), { textSize: 130 }, 9);
    const other = chosen(chosen({}, { theme: 'sepia' }, 5), { textSize: 85 }, 5);
    expect(parseSettings(mergeSettings(one, other))).toMatchObject({ theme: 'sepia', textSize: 130 });
  });

  test('is commutative, associative and idempotent', () => {
    const pick = randomNumbers(2);
    const some = () => {
      let saved = {};
      for (let turn = 0; turn < 4; turn++) {
        const part = [{ theme: 'dark' }, { theme: 'black' }, { justified: true }, { textSize: 85 }][pick(4)];
        saved = chosen(saved, part as object, pick(3));
      }
      return saved;
    };
    for (let turn = 0; turn < 1000; turn++) {
      const [a, b, c] = [some(), some(), some()];
      expect(mergeSettings(a, b)).toEqual(mergeSettings(b, a));
      expect(mergeSettings(mergeSettings(a, b), c)).toEqual(mergeSettings(a, mergeSettings(b, c)));
      expect(mergeSettings(a, a)).toEqual(a);
    }
  });

  test('brings in only fields of known shape', () => {
    expect(mergeSettings({}, { theme: 'loud', textSize: 115, extra: 1, changedAt: { textSize: 'x' } })).toEqual({
      textSize: 115,
      changedAt: { textSize: 0 },
    });
  });
});
