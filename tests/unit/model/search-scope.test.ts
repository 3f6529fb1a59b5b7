import { expect, test } from 'vitest';
import { type ChosenScope, scopeOf, toggled, withinOf } from '../../../src/model/search-scope.ts';

test.each<ChosenScope>([{}, { path: 'cap' }, { path: 'cap', topic: 'data', code: 'C++', unread: true, kept: true }])(
  'an address says a scope and gives it back: %o',
  (scope) => {
    expect(scopeOf(withinOf(scope) ?? '')).toEqual(scope);
  },
);

test('what an address does not know is left out', () => {
  expect(scopeOf('nonsense,path:,topic:data,__proto__:x')).toEqual({ topic: 'data' });
});

test('a part that is there is taken out, another takes its place', () => {
  expect(toggled({ path: 'cap' }, 'path', 'cap')).toEqual({});
  expect(toggled({ path: 'cap', unread: true }, 'path', 'raft')).toEqual({ path: 'raft', unread: true });
});
