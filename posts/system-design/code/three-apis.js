// One small API three times: resources with JSON, gRPC with Protocol Buffers, GraphQL. All of it runs on this machine, and
// what is counted is what the servers were asked and what they answered.
import http from 'node:http';
import http2 from 'node:http2';
import { gzipSync } from 'node:zlib';

// region data
const orders = { 42: { id: 42, customer: 7, placed: '2026-11-20T14:05:00Z', lines: [[1, 2], [2, 1], [3, 5]] } };
const customers = { 7: { id: 7, name: 'Ada Byron', email: 'ada@example.com', street: '12 St James Square', city: 'London' } };
const products = {
  1: { id: 1, name: 'Pencil', price: 90, weight: 6, description: 'Soft, dark, and hexagonal so that it stays where it is.' },
  2: { id: 2, name: 'Notebook', price: 750, weight: 310, description: 'A hundred and twenty squared pages, sewn and not glued.' },
  3: { id: 3, name: 'Eraser', price: 120, weight: 15, description: 'Leaves no crumbs if you are patient. Nobody is patient.' },
};
// endregion

const listen = (server) => new Promise((done) => server.listen(0, '127.0.0.1', () => done(server.address().port)));
const rows = [];
const report = (...row) => rows.push(row);
const size = (value) => Buffer.byteLength(JSON.stringify(value));

// region rest
const server = http.createServer((request, response) => {
  const [, kind, id] = request.url.split('/');
  const found = { orders, customers, products }[kind]?.[id];
  response.writeHead(found ? 200 : 404, { 'content-type': 'application/json' });
  response.end(found && JSON.stringify(kind === 'orders' ? withLinks(found) : found));
});

const withLinks = ({ id, placed, customer, lines }) => ({
  id,
  placed,
  customer: `/customers/${customer}`,
  lines: lines.map(([product, quantity]) => ({ product: `/products/${product}`, quantity })),
});

async function screenByRest(get) {
  const order = await get('/orders/42');
  const [customer, ...items] = await Promise.all(
    [order.customer, ...order.lines.map(({ product }) => product)].map(get), // known only now: a second round
  );
  const lines = order.lines.map(({ quantity }, at) => ({ quantity, product: items[at] }));
  return { customer: customer.name, lines: lines.map(({ quantity, product }) => [product.name, product.price, quantity]) };
}
// endregion

async function countRest() {
  const port = await listen(server);
  let [requests, bytes] = [0, 0];
  const get = async (path) => {
    const text = await (await fetch(`http://127.0.0.1:${port}${path}`)).text();
    requests += 1;
    bytes += Buffer.byteLength(text);
    return JSON.parse(text);
  };
  const screen = await screenByRest(get);
  server.close();
  report('resources', requests, 2, 0, bytes);
  return screen;
}

// region protobuf
const varint = (value) => (value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)]);
const number = (field, value) => (value === 0 ? [] : [...varint((field << 3) | 0), ...varint(value)]);
const bytes = (field, content) => [...varint((field << 3) | 2), ...varint(content.length), ...content];
const string = (field, text) => (text === '' ? [] : bytes(field, [...Buffer.from(text)]));

// message Line   { string name = 1; uint32 price = 2; uint32 quantity = 3; }
// message Screen { string customer = 1; repeated Line lines = 2; }
const line = ([name, price, quantity]) => [...string(1, name), ...number(2, price), ...number(3, quantity)];
const screenMessage = ({ customer, lines }) => [
  ...string(1, customer),
  ...lines.flatMap((each) => bytes(2, line(each))),
];
// endregion

const hex = (list) => Buffer.from(list).toString('hex').replace(/../g, '$& ').trim();

// region decode
function decode(list) {
  const fields = [];
  let at = 0;
  const next = () => {
    let [value, shift] = [0, 0];
    for (; list[at] >= 128; shift += 7) value |= (list[at++] & 127) << shift;
    return value | (list[at++] << shift);
  };
  while (at < list.length) {
    const tag = next();
    const value = (tag & 7) === 0 ? next() : list.slice(at + 1, (at += 1 + list[at])); // lengths under 128 only
    fields.push([tag >> 3, value]);
  }
  return fields;
}

const V1 = { 1: 'name', 2: 'price', 3: 'quantity' };
const V2 = { 1: 'name', 3: 'quantity', 4: 'cents' }; // the price moved to a new number
const BAD = { 1: 'name', 2: 'weight', 3: 'quantity' }; // the old number was used again

const read = (list, schema) =>
  decode(list)
    .map(([field, value]) => `${schema[field] ?? `(${field} unknown)`}=${Buffer.isBuffer(value) || Array.isArray(value) ? Buffer.from(value) : value}`)
    .join('  ');
// endregion

// region grpc
const framed = (message) => Buffer.from([0, ...uint32(message.length), ...message]);
const uint32 = (value) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];

const rpc = http2.createServer((request, response) => {
  request.resume().on('end', () => {
    response.writeHead(200, { 'content-type': 'application/grpc', trailer: 'grpc-status' });
    response.write(framed(screenMessage(screenOf(orders[42]))));
    response.addTrailers({ 'grpc-status': '0' });
    response.end();
  });
});
// endregion

function screenOf({ customer, lines }) {
  const rows = lines.map(([id, quantity]) => [products[id].name, products[id].price, quantity]);
  return { customer: customers[customer].name, lines: rows };
}

async function countGrpc() {
  const session = http2.connect(`http://127.0.0.1:${await listen(rpc)}`);
  const request = session.request({
    ':method': 'POST',
    ':path': '/shop.Orders/GetScreen',
    'content-type': 'application/grpc',
    te: 'trailers',
  });
  const asked = framed(number(1, 42));
  request.end(asked);
  const seen = { bytes: 0 };
  request.on('response', (headers) => (seen.http = headers[':status']));
  request.on('trailers', (trailers) => (seen.grpc = trailers['grpc-status']));
  request.on('data', (part) => (seen.bytes += part.length));
  await new Promise((done) => request.on('end', done));
  session.close();
  rpc.close();
  report('gRPC', 1, 1, asked.length, seen.bytes);
  return seen;
}

// region graphql
/** `order(id: 42) { lines { quantity } }` as a tree: enough of the language for one query. */
function parse(query) {
  const tokens = query.match(/\w+|[{}():]/g);
  const set = () => {
    const fields = [];
    for (tokens.shift(); tokens[0] !== '}'; ) {
      const field = { name: tokens.shift(), args: {}, fields: [] };
      if (tokens[0] === '(') {
        for (tokens.shift(); tokens[0] !== ')'; ) {
          const [name, , value] = tokens.splice(0, 3);
          field.args[name] = value;
        }
        tokens.shift();
      }
      if (tokens[0] === '{') field.fields = set();
      fields.push(field);
    }
    tokens.shift();
    return fields;
  };
  return set();
}

/** Calls the resolver of each field; a field without one is read from its object. */
async function execute(fields, type, object, resolvers) {
  const entries = fields.map(async ({ name, args, fields: inner }) => {
    const { to, get } = resolvers[type][name] ?? { get: (of) => of[name] };
    const value = await get(object, args);
    const below = (one) => (inner.length > 0 ? execute(inner, to, one, resolvers) : one);
    return [name, Array.isArray(value) ? await Promise.all(value.map(below)) : await below(value)];
  });
  return Object.fromEntries(await Promise.all(entries));
}
// endregion

const QUERY = '{ order(id: 42) { customer { name } lines { quantity product { name price } } } }';

// region resolvers
const resolversFor = ({ one, many }) => ({
  Query: { order: { to: 'Order', get: (_, { id }) => one('orders', id) } },
  Order: {
    customer: { to: 'Customer', get: (order) => one('customers', order.customer) },
    lines: { to: 'Line', get: (order) => order.lines.map(([product, quantity]) => ({ product, quantity })) },
  },
  Line: { product: { to: 'Product', get: (line) => many('products', line.product) } },
  Product: {},
  Customer: {},
});

/** Gathers what is asked for in one turn of the event loop, and asks for it together. */
function batched(load) {
  let waiting;
  return (kind, id) => {
    if (!waiting) {
      waiting = [];
      queueMicrotask(() => {
        const batch = waiting;
        waiting = undefined;
        const found = load(kind, batch.map((each) => each.id));
        batch.forEach(({ done }, at) => done(found[at]));
      });
    }
    return new Promise((done) => waiting.push({ id, done }));
  };
}
// endregion

async function countGraphql() {
  const tables = { orders, customers, products };
  const asked = { plain: [], batch: [] };
  const one = (log) => (kind, id) => {
    log.push(`${kind} ${id}`);
    return tables[kind][id];
  };
  const load = (kind, ids) => {
    asked.batch.push(`${kind} ${ids.join(',')}`);
    return ids.map((id) => tables[kind][id]);
  };
  const query = parse(QUERY);
  const plain = one(asked.plain);
  const data = await execute(query, 'Query', undefined, resolversFor({ one: plain, many: plain }));
  await execute(query, 'Query', undefined, resolversFor({ one: one(asked.batch), many: batched(load) }));
  const up = size({ query: QUERY });
  report('GraphQL', 1, 1, up, size({ data }));
  return asked;
}

const screen = await countRest();
report('made for it', 1, 1, 0, size(screen));
const grpc = await countGrpc();
const asked = await countGraphql();

const pencil = line(screen.lines[0]);
const inJson = { name: 'Pencil', price: 90, quantity: 2 };
console.log('a line, encoded  ', hex(pencil));
console.log(`bytes             ${pencil.length}, as JSON ${size(inJson)}`);
console.log('the answer        HTTP', grpc.http, 'and, in the trailers, grpc-status', grpc.grpc);

console.log(`\na resolver each\n  ${asked.plain.join('\n  ')}`);
console.log(`gathered\n  ${asked.batch.join('\n  ')}`);

console.log('\n                 asks  rounds   up  down');
for (const [name, ...counts] of rows) {
  console.log(name.padEnd(16), counts.map((count, at) => String(count).padStart([4, 7, 4, 5][at])).join(' '));
}

// region large
const many = Array.from({ length: 1000 }, (_, at) => [`Product ${at}`, (at * 37) % 5000, 1 + (at % 9)]);
const json = Buffer.from(JSON.stringify(many.map(([name, price, quantity]) => ({ name, price, quantity }))));
const proto = Buffer.from(screenMessage({ customer: '', lines: many }));
// endregion
const kB = (buffer) => `${Math.round(buffer.length / 1000)} kB`.padStart(6);
console.log('\n1,000 lines       plain   gzip');
for (const [name, buffer] of [['JSON', json], ['Protocol Buffers', proto]]) {
  console.log(name.padEnd(16), kB(buffer), kB(gzipSync(buffer)));
}

console.log('\nold reader   ', read(pencil, V1));
console.log('new reader   ', read(pencil, V2));
console.log('number reused', read(pencil, BAD));
process.exit(0);
