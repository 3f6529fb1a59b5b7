// "This query finds that section first", in the posts that are shipped: what engineers type, and where they should land.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Ask, shippedLibrary } from './shipped.ts';

let ask: Ask;
beforeAll(async () => {
  ask = await shippedLibrary();
}, 120_000);

describe('words find their section first:', () => {
  test.each([
    ['boundary tags', 'malloc-free-lists#boundary-tags'],
    ['why does free take no size', 'malloc-free-lists#why-free-takes-no-size'],
    ['sbrk', 'malloc-free-lists#taking-bytes-from-the-system'],
    ['mmap large blocks', 'malloc-threads-and-mmap#large-blocks'],
    ['thread cache', 'malloc-threads-and-mmap#a-cache-per-thread'],
    ['producer consumer', 'malloc-threads-and-mmap#producer-and-consumer'],
    ['last write wins', 'ap-systems#last-write-wins'],
    ['version vectors', 'ap-systems#version-vectors-and-siblings'],
    ['CRDT', 'ap-systems#crdts-data-types-that-merge-themselves'],
    ['sloppy quorum', 'ap-systems#taking-the-write-dynamo'],
    ['hinted handoff', 'ap-systems#coming-back-together'],
    ['linearizable', 'beyond-pick-two#linearizable'],
    ['session guarantees', 'beyond-pick-two#session-guarantees'],
    ['pacelc', 'beyond-pick-two#pacelc-the-other-half-of-the-time'],
    ['raft commit rule', 'cp-systems#rafts-commit-rule'],
    ['etcd', 'cp-systems#etcd'],
    ['zookeeper', 'cp-systems#zookeeper'],
    ['cap is not acid', 'what-cap-says#c-is-not-the-c-of-acid'],
    ['leb128', 'tree-to-webassembly#numbers-as-bytes'],
    ['length extension attack', 'hashes-and-macs#the-forgery'],
    ['HMAC', 'hashes-and-macs#hmac'],
    ['constant time comparison', 'hashes-and-macs#comparing-tags'],
    ['birthday paradox collision', 'hashes-and-macs#why-collisions-are-easier'],
    ['merkle proof', 'merkle-trees-in-code#checking-a-proof'],
    ['ethernet frame checksum', 'ethernet-frames#the-check-at-the-end'],
    ['cache stampede', 'caching-and-stampedes#the-stampede'],
    ['CNAME record', 'dns-records#cname-the-same-as-another-name'],
    ['head of line blocking', 'transports#one-order-for-everything'],
    ['idempotency key', 'idempotency#idempotency-keys'],
    ['covering index', 'indexes#what-a-sorted-list-can-answer'],
    ['tls handshake', 'what-happens-when-you-type-a-url#3-tls-is-it-really-them'],
    ['leader election timeout', 'cp-systems#election'],
    ['bloom filter', 'caching-and-stampedes#misses-that-stay-misses'],
    ['HTTP/2 streams', 'http-versions#http2-numbered-streams'],
    ['QUIC', 'transports#quic-streams-over-udp'],
    ['jitter backoff retry', 'idempotency#retrying-well'],
    ['quorum overlap', 'cp-systems#quorums-why-two-majorities-must-meet'],
  ])('%s', async (query, section) => {
    expect((await ask(query))[0]).toBe(section);
  });
});

test.each(['HTTP/2', 'HTTP/3', 'spanning tree', 'memory allocator'])(
  '%s is told before where to read of it',
  async (query) => {
    expect((await ask(query))[0]).not.toMatch(/#(sources|references)/);
  },
);

describe('so do words that are mistyped, cut short or run together:', () => {
  test.each([
    ['boundry tags', 'malloc-free-lists#boundary-tags'],
    ['linearizble', 'beyond-pick-two#linearizable'],
    ['zookeper', 'cp-systems#zookeeper'],
    ['idempot', 'idempotency#'],
    ['cache stamp', 'caching-and-stampedes#the-stampede'],
    ['versionvectors', 'ap-systems#'],
  ])('%s', async (query, section) => {
    expect((await ask(query))[0]).toContain(section);
  });
});
