import { expect, test } from 'vitest';
import { parseSettings } from '../../../src/model/settings.ts';

test('settings start with the system theme at normal size', () => {
  expect(parseSettings(undefined)).toEqual({ theme: 'system', textSize: 100, letterKeys: true });
});

test('what is damaged is as at the start, and the rest is kept', () => {
  expect(parseSettings({ theme: 'dark', textSize: 7 })).toEqual({ theme: 'dark', textSize: 100, letterKeys: true });
  expect(parseSettings('x')).toEqual({ theme: 'system', textSize: 100, letterKeys: true });
});
