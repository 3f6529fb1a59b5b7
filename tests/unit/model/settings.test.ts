import { expect, test } from 'vitest';
import { parseSettings } from '../../../src/model/settings.ts';

const AT_START = {
  theme: 'system',
  textSize: 100,
  codeWrap: false,
  codeLanguage: '',
  letterKeys: true,
  openedLimit: 50,
};

test('settings start with the system theme at normal size, code as it is written', () => {
  expect(parseSettings(undefined)).toEqual(AT_START);
});

test('what is damaged is as at the start, and the rest is kept', () => {
  expect(parseSettings({ theme: 'dark', textSize: 7, codeWrap: 'x', codeLanguage: 'Go' })).toEqual({
    ...AT_START,
    theme: 'dark',
    codeLanguage: 'Go',
  });
  expect(parseSettings('x')).toEqual(AT_START);
});
