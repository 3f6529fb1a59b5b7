import { expect, test } from 'vitest';
import { addressOf } from '../../../src/contract/address.ts';
import { sharedAddress } from '../../../src/ui/sharing.ts';

const passage = { start: 'a quorum, then', suffix: 'a write' };

test('a post is shared by its static page where the author says where the site is', () => {
  const site = { siteUrl: 'https://deep.example/blog', appUrl: 'http://localhost/x/' };
  expect(sharedAddress(site, 'raft-1')).toBe('https://deep.example/blog/read/raft-1/');
  const address = new URL(sharedAddress(site, 'raft-1', passage));
  expect(address.hash).toBe('#:~:text=a%20quorum%2C%20then,-a%20write');
  expect(addressOf(`#/read/raft-1${address.search}`)).toEqual({ page: 'post', post: 'raft-1', passage });
});

test('else by its address in the app, wherever that is', () => {
  const site = { siteUrl: undefined, appUrl: 'http://localhost/x/#/paths' };
  expect(sharedAddress(site, 'raft-1')).toBe('http://localhost/x/#/read/raft-1');
  const hash = new URL(sharedAddress(site, 'raft-1', passage)).hash.replace(/:~:.*/, ''); // browsers cut it off
  expect(addressOf(hash)).toEqual({ page: 'post', post: 'raft-1', passage });
});
