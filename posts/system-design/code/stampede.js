// One hot cache entry, many readers, a database that does eight things at once. Times are milliseconds.

const READS_PER_SECOND = 500;
const COMPUTE = 400; // how long the database works on the value
const WORKERS = 8; // how many such queries it runs at a time
const TTL = 10_000;
const END = 600_000;

// A seeded generator (mulberry32), so that every run is the same.
function seeded(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

// region policies
// What a reader does: 'hit' takes the entry, 'compute' asks the database and waits, 'refresh' takes the entry and asks
// the database on the side, 'wait' waits for whoever is computing.
const policies = {
  'plain expiry': ({ now, expires }) => (now < expires ? 'hit' : 'compute'),

  'one at a time': ({ now, expires, computing }) => {
    if (now < expires) return 'hit';
    return computing > 0 ? 'wait' : 'compute';
  },

  'serve stale': ({ now, expires, computing }) => {
    if (now < expires) return 'hit';
    return computing > 0 ? 'hit' : 'refresh';
  },

  'early by chance': ({ now, expires, chance }) => {
    const early = -COMPUTE * Math.log(1 - chance()); // XFetch with beta = 1
    if (now + early < expires) return 'hit';
    return now < expires ? 'refresh' : 'compute';
  },
};
// endregion

// region simulate
function simulate(policy) {
  const chance = seeded(1);
  const free = Array.from({ length: WORKERS }, () => 0); // when each worker of the database is free
  const running = []; // queries under way, each by the time it ends
  const waits = [];
  let [queries, most, oldest, computedAt] = [0, 0, 0, 0]; // the run begins with a fresh entry

  const pause = () => (-Math.log(1 - chance()) * 1000) / READS_PER_SECOND; // until the next reader comes
  for (let now = 0; now < END; now += pause()) {
    while (running.length > 0 && running[0] <= now) computedAt = running.shift();
    const expires = computedAt + TTL;
    const what = policy({ now, expires, chance, computing: running.length });
    if (what === 'compute' || what === 'refresh') {
      const worker = free.indexOf(Math.min(...free));
      free[worker] = Math.max(now, free[worker]) + COMPUTE;
      running.push(free[worker]); // first come, first served, and all take the same time: already in order
      queries += 1;
      most = Math.max(most, running.length);
      waits.push(what === 'compute' ? free[worker] - now : 0);
    } else waits.push(what === 'wait' ? running[0] - now : 0);
    if (what === 'hit' || what === 'refresh') oldest = Math.max(oldest, now - computedAt);
  }
  waits.sort((a, b) => a - b);
  const waited = waits.filter((wait) => wait > 0).length / waits.length;
  return { queries, most, busy: (queries * COMPUTE) / (WORKERS * END), waited, worst: waits.at(-1), oldest };
}

console.log('                 queries  at once  database  readers    longest  oldest');
console.log('                                       busy  waiting       wait   value');
for (const [name, policy] of Object.entries(policies)) {
  const { queries, most, busy, waited, worst, oldest } = simulate(policy);
  const percent = (share) => `${(100 * share).toFixed(1)} %`;
  const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
  const columns = [queries, most, percent(busy), percent(waited), seconds(worst), seconds(oldest)];
  console.log(name.padEnd(15) + columns.map((text, at) => String(text).padStart([9, 9, 10, 9, 11, 8][at])).join(''));
}
// endregion
