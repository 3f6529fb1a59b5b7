// Raft in a simulated network: elections, replication, crashes, cuts. Rules can be switched off one by one.

// region state
const newNode = (id) => ({
  id,
  isUp: true,
  // kept on disk: survives a crash
  term: 0,
  votedFor: null,
  log: [{ term: 0, value: null }], // entry 0 stands before the first
  // in memory: lost in a crash
  role: 'follower',
  commit: 0, // the last entry known to be committed
  deadline: 0,
  votes: new Set(),
  next: [], // a leader's guess, per follower, of the first entry it lacks
  match: [], // what each follower is known to have
});
// endregion

// region node
const last = (node) => node.log.length - 1;
const majority = (sim) => (sim.without === 'majority' ? 2 : Math.floor(sim.nodes.length / 2) + 1);

function stepDown(sim, node, term) {
  if (term > node.term) [node.term, node.votedFor] = [term, null];
  node.role = 'follower';
  node.deadline = sim.now + sim.between(100, 200);
}

function stand(sim, node) {
  node.term += 1;
  [node.role, node.votedFor, node.votes] = ['candidate', node.id, new Set([node.id])];
  node.deadline = sim.now + sim.between(100, 200);
  const request = { kind: 'ask', term: node.term, last: last(node), lastTerm: node.log[last(node)].term };
  for (const peer of sim.others(node)) sim.send(node, peer, request);
}

function replicate(sim, node) {
  for (const peer of sim.others(node)) {
    const from = node.next[peer];
    const entries = node.log.slice(from);
    const before = { previous: from - 1, previousTerm: node.log[from - 1].term };
    sim.send(node, peer, { kind: 'append', term: node.term, ...before, entries, commit: node.commit });
  }
}

const receive = {
  ask(sim, node, { from, term, last: theirLast, lastTerm }) {
    const mine = node.log[last(node)].term;
    const isCurrent = lastTerm > mine || (lastTerm === mine && theirLast >= last(node));
    const isFree = node.votedFor === null || node.votedFor === from;
    const granted = term === node.term && isFree && (isCurrent || sim.without === 'newer log');
    if (granted) [node.votedFor, node.deadline] = [from, sim.now + sim.between(100, 200)];
    sim.send(node, from, { kind: 'vote', term: node.term, granted });
  },

  vote(sim, node, { from, term, granted }) {
    if (node.role !== 'candidate' || term !== node.term || !granted) return;
    node.votes.add(from);
    if (node.votes.size < majority(sim)) return;
    node.role = 'leader';
    node.next = sim.nodes.map(() => node.log.length);
    node.match = sim.nodes.map(() => 0);
    sim.elected(node);
    replicate(sim, node);
  },

  append(sim, node, { from, term, previous, previousTerm, entries, commit }) {
    const isOld = term < node.term;
    if (!isOld) stepDown(sim, node, term);
    const fits = node.log[previous]?.term === previousTerm || sim.without === 'previous entry';
    if (isOld || !fits || previous > last(node)) {
      sim.send(node, from, { kind: 'appended', term: node.term, ok: false, tried: previous });
      return;
    }
    entries.forEach((entry, at) => {
      const index = previous + 1 + at;
      if (node.log[index]?.term !== entry.term) node.log.length = index; // what conflicts goes, and all after it
      node.log[index] = entry;
    });
    const have = previous + entries.length;
    sim.commit(node, Math.max(node.commit, Math.min(commit, have)));
    sim.send(node, from, { kind: 'appended', term: node.term, ok: true, have });
  },

  appended(sim, node, { from, term, ok, have, tried }) {
    if (node.role !== 'leader' || term !== node.term) return;
    if (!ok) {
      node.next[from] = Math.max(1, Math.min(node.next[from], tried));
      return;
    }
    [node.match[from], node.next[from]] = [Math.max(node.match[from], have), Math.max(node.next[from], have + 1)];
    for (let index = last(node); index > node.commit; index--) {
      const copies = sim.nodes.filter(({ id }) => id === node.id || node.match[id] >= index).length;
      const isOwn = node.log[index].term === node.term || sim.without === 'own term';
      if (copies >= majority(sim) && isOwn) return sim.commit(node, index);
    }
  },
};
// endregion

// region world
function mulberry(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

class Simulation {
  now = 0;
  mail = [];
  side = []; // nodes on different sides cannot hear each other
  leaders = new Map(); // term → the node that was elected in it
  committed = []; // index → the entry that some node has committed there
  broken = null; // the first promise that was broken
  values = 0;
  hasClients = true;

  constructor({ count = 5, seed = 1, without = 'nothing', say = () => {} }) {
    [this.chance, this.without, this.say] = [mulberry(seed), without, say];
    this.nodes = Array.from({ length: count }, (_, id) => newNode(id));
    this.side = this.nodes.map(() => 0);
    for (const node of this.nodes) node.deadline = this.between(100, 200);
  }

  between = (low, high) => low + Math.floor(this.chance() * (high - low));
  others = (node) => this.nodes.map(({ id }) => id).filter((id) => id !== node.id);

  send(from, to, message) {
    if (this.chance() < 0.05) return; // lost
    this.mail.push({ ...message, from: from.id, to, at: this.now + this.between(1, 25) });
  }

  elected(node) {
    this.say(`${this.now} ms: node ${node.id} leads in term ${node.term}`);
    const other = this.leaders.get(node.term);
    if (other !== undefined && other !== node.id) this.broken ??= 'two leaders in one term';
    this.leaders.set(node.term, node.id);
  }

  commit(node, upTo) {
    for (let index = node.commit + 1; index <= upTo; index++) {
      this.committed[index] ??= node.log[index];
      if (this.committed[index].value !== node.log[index].value) this.broken ??= 'a committed entry changed';
    }
    node.commit = upTo;
  }

  crash(id) {
    this.nodes[id].isUp = false;
  }

  restart(id) {
    const node = this.nodes[id];
    Object.assign(node, { isUp: true, role: 'follower', commit: 0, votes: new Set() });
    if (this.without === 'vote on disk') node.votedFor = null;
    node.deadline = this.now + this.between(100, 200);
  }

  tick() {
    this.now += 1;
    const due = this.mail.filter(({ at }) => at <= this.now);
    this.mail = this.mail.filter(({ at }) => at > this.now);
    for (const message of due) {
      const node = this.nodes[message.to];
      if (!node.isUp || this.side[message.from] !== this.side[message.to]) continue;
      if (message.term > node.term) stepDown(this, node, message.term);
      receive[message.kind](this, node, message);
    }
    for (const node of this.nodes.filter(({ isUp }) => isUp)) {
      if (node.role === 'leader') {
        if (this.hasClients && this.now % 20 === 0) node.log.push({ term: node.term, value: ++this.values }); // a client's command
        if (this.now % 40 === 0) replicate(this, node);
      } else if (this.now >= node.deadline) stand(this, node);
    }
  }
}
// endregion

// region trace
const trace = new Simulation({ seed: 4, say: console.log });
const run = (until) => {
  while (trace.now < until) trace.tick();
};
const show = (what) => {
  const logs = trace.nodes.map(
    ({ id, isUp, log, commit }) => `${id}: ${isUp ? `${log.length - 1}/${commit}` : 'down'}`,
  );
  console.log(`${trace.now} ms: ${what}; entries/committed  ${logs.join('  ')}`);
};

run(1000);
show('one leader');
const leader = trace.leaders.get(Math.max(...trace.leaders.keys()));
trace.side = trace.nodes.map(({ id }) => (id === leader || id === (leader + 1) % 5 ? 1 : 0));
run(2000);
show('cut off with one follower');
trace.side = trace.nodes.map(() => 0);
run(3000);
show('healed');
// endregion

// region break
function chaos(seed, without) {
  const sim = new Simulation({ seed, without });
  while (sim.now < 6000 && sim.broken === null) {
    sim.tick();
    if (sim.now % 15 !== 0) continue;
    const [dice, id] = [sim.chance(), sim.between(0, 5)];
    const leader = sim.nodes.find(({ role, isUp }) => isUp && role === 'leader')?.id;
    if (dice < 0.05) sim.crash(leader ?? id);
    else if (dice < 0.25)
      sim.restart(id); // at once, if it was up: it has only forgotten what was in memory
    else if (dice < 0.3) sim.side = sim.nodes.map(() => sim.between(0, 2));
    else if (dice < 0.35) sim.side = sim.nodes.map(() => 0);
  }
  return sim;
}

const RUNS = 500;
console.log(`\nwithout           runs of ${RUNS} that break a promise`);
for (const without of ['nothing', 'majority', 'vote on disk', 'newer log', 'previous entry', 'own term']) {
  const found = new Map();
  for (let seed = 1; seed <= RUNS; seed++) {
    const { broken } = chaos(seed, without);
    if (broken !== null) found.set(broken, (found.get(broken) ?? 0) + 1);
  }
  const list = [...found].map(([promise, count]) => `${count} ${promise}`).join(', ');
  console.log(`${without.padEnd(16)}  ${list || 'none'}`);
}
// endregion

// region scene
function scene(without) {
  const sim = new Simulation({ without });
  sim.hasClients = false;
  const reach = (...ids) => {
    sim.side = sim.nodes.map(({ id }) => (ids.includes(id) ? 0 : 1 + id)); // the others hear nobody
  };
  const run = (ms) => {
    for (let i = 0; i < ms; i++) {
      for (const node of sim.nodes) node.deadline = sim.now + 1000; // nobody stands unasked
      sim.tick();
    }
  };
  const lead = (id, ...voters) => {
    reach(id, ...voters);
    while (sim.nodes[id].role !== 'leader') {
      sim.nodes[id].deadline = sim.now;
      sim.tick();
      run(60);
    }
  };
  const write = (id, value) => sim.nodes[id].log.push({ term: sim.nodes[id].term, value });

  lead(0, 1, 2, 3, 4);
  write(0, 'blue');
  reach(0, 1);
  run(150); // blue is on 0 and 1
  sim.crash(0);
  lead(4, 2, 3); // they have never heard of blue
  write(4, 'red');
  sim.crash(4); // red is on 4 alone
  sim.restart(0);
  lead(0, 1, 2);
  run(150); // blue is on 0, 1 and 2: a majority
  sim.crash(0);
  sim.restart(4);
  lead(4, 1, 2, 3); // red is of a later term than blue, so all three may vote for it
  run(150);
  return sim;
}

for (const without of ['nothing', 'own term']) {
  const { broken, nodes } = scene(without);
  const kept = nodes[2].log.at(-1).value;
  console.log(`without ${without}: node 2 ends with ${kept}; ${broken ?? 'no promise is broken'}`);
}
// endregion
