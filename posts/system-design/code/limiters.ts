// Six rate limiters behind one question: may a request that arrives now pass? Times are milliseconds.

// region interface
interface Limiter {
  allow(now: number): boolean;
}

const LIMIT = 60; // requests
const WINDOW = 60_000; // in so many milliseconds: one a second on average
// endregion

// region fixed
class FixedWindow implements Limiter {
  #window = -1;
  #count = 0;

  allow(now: number): boolean {
    const window = Math.floor(now / WINDOW);
    if (window !== this.#window) [this.#window, this.#count] = [window, 0];
    if (this.#count >= LIMIT) return false;
    this.#count += 1;
    return true;
  }
}
// endregion

// region log
class SlidingLog implements Limiter {
  #passed: number[] = [];

  allow(now: number): boolean {
    this.#passed = this.#passed.filter((at) => at > now - WINDOW);
    if (this.#passed.length >= LIMIT) return false;
    this.#passed.push(now);
    return true;
  }
}
// endregion

// region counter
class SlidingCounter implements Limiter {
  #window = 0;
  #before = 0; // passed in the window before this one
  #count = 0;

  allow(now: number): boolean {
    const window = Math.floor(now / WINDOW);
    if (window > this.#window) {
      this.#before = window === this.#window + 1 ? this.#count : 0;
      [this.#window, this.#count] = [window, 0];
    }
    const stillIn = 1 - (now % WINDOW) / WINDOW; // the share of the last window that counts
    if (this.#before * stillIn + this.#count >= LIMIT) return false;
    this.#count += 1;
    return true;
  }
}
// endregion

// region bucket
class TokenBucket implements Limiter {
  readonly #size: number;
  readonly #perMs: number;
  #tokens: number;
  #filledAt = 0;

  constructor(size = LIMIT, perMs = LIMIT / WINDOW) {
    this.#size = size;
    this.#perMs = perMs;
    this.#tokens = size;
  }

  allow(now: number): boolean {
    const grown = this.#tokens + (now - this.#filledAt) * this.#perMs;
    this.#tokens = Math.min(this.#size, grown);
    this.#filledAt = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}
// endregion

// region gcra
class Gcra implements Limiter {
  readonly #interval: number; // between two requests at the steady rate
  readonly #tolerance: number; // how far ahead of it a client may be
  #expected = 0; // the theoretical arrival time of the next request

  constructor(burst = LIMIT, perMs = LIMIT / WINDOW) {
    this.#interval = 1 / perMs;
    this.#tolerance = (burst - 1) * this.#interval;
  }

  allow(now: number): boolean {
    if (now < this.#expected - this.#tolerance) return false;
    this.#expected = Math.max(now, this.#expected) + this.#interval;
    return true;
  }
}
// endregion

// region measure
// A seeded generator, so that every run is the same.
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function arrivals(perSecond: number, seconds: number, seed: number): number[] {
  const chance = random(seed);
  const times: number[] = [];
  const pause = () => (-Math.log(1 - chance()) * 1000) / perSecond;
  for (let now = pause(); now < seconds * 1000; now += pause()) times.push(Math.floor(now));
  return times;
}

/** The most requests that passed within any window, wherever it begins. */
function mostInAnyWindow(passed: readonly number[]): number {
  let [most, from] = [0, 0];
  passed.forEach((at, to) => {
    while ((passed[from] ?? at) <= at - WINDOW) from += 1;
    most = Math.max(most, to - from + 1);
  });
  return most;
}

const limiters: Record<string, () => Limiter> = {
  'fixed window': () => new FixedWindow(),
  'sliding log': () => new SlidingLog(),
  'sliding counter': () => new SlidingCounter(),
  'token bucket 60': () => new TokenBucket(),
  'token bucket 10': () => new TokenBucket(10),
  'GCRA 10': () => new Gcra(10),
};

// 60 requests just before the minute ends, 60 just after; then a flood; then a client that mostly behaves.
const edge = Array.from({ length: 120 }, (_, i) => 59_400 + i * 10);
const flood = arrivals(10, 600, 1);
const polite = arrivals(0.8, 200_000, 2);

console.log('                  edge   flood              polite');
console.log('                  most   most  in all       refused');
for (const [name, make] of Object.entries(limiters)) {
  const pass = (times: readonly number[]) => {
    const limiter = make();
    return times.filter((now) => limiter.allow(now));
  };
  const flooded = pass(flood);
  const refused = 100 * (1 - pass(polite).length / polite.length);
  const numbers = [mostInAnyWindow(pass(edge)), mostInAnyWindow(flooded), flooded.length].map((n) =>
    String(n).padStart(7),
  );
  console.log(`${name.padEnd(15)}${numbers.join('')}${refused.toFixed(2).padStart(12)} %`);
}

const times = arrivals(3, 3000, 3);
const [bucket, gcra] = [new TokenBucket(10), new Gcra(10)];
const differing = times.filter((now) => bucket.allow(now) !== gcra.allow(now));
console.log(`\ntoken bucket and GCRA differ on ${differing.length} of ${times.length} requests`);
// endregion
