// The same fifty requests over HTTP/1.1 and HTTP/2 on this machine; what the client writes is counted at its socket.
import http from 'node:http';
import http2 from 'node:http2';
import net from 'node:net';

// region requests
const REQUESTS = 50;
const headers = {
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  accept: 'image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5',
  'accept-language': 'en-GB,en;q=0.5',
  'accept-encoding': 'gzip, deflate, br, zstd',
  cookie: `session=${'0123456789abcdef'.repeat(16)}; theme=dark`,
};
const pathOf = (number) => `/images/${number}.avif`;
// endregion

const listen = (server) => new Promise((done) => server.listen(0, '127.0.0.1', () => done(server.address().port)));

async function overHttp1() {
  const server = http.createServer((_, response) => response.end('ok'));
  const port = await listen(server);
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  let socket;
  const sent = [];
  for (let number = 0; number < REQUESTS; number++) {
    const before = socket?.bytesWritten ?? 0;
    await new Promise((done) => {
      const request = http.get({ port, host: '127.0.0.1', path: pathOf(number), agent, headers }, (response) => {
        response.resume().on('end', done);
      });
      request.on('socket', (used) => (socket = used));
    });
    sent.push(socket.bytesWritten - before);
  }
  agent.destroy();
  server.close();
  return sent;
}

async function overHttp2() {
  const server = http2.createServer((_, response) => response.end('ok'));
  const port = await listen(server);
  const socket = net.connect(port, '127.0.0.1');
  const session = http2.connect(`http://127.0.0.1:${port}`, { createConnection: () => socket });
  await new Promise((done) => session.on('remoteSettings', done));
  await new Promise((done) => session.ping(() => done())); // settings are confirmed; what follows are requests
  const sent = [];
  for (let number = 0; number < REQUESTS; number++) {
    const before = socket.bytesWritten;
    await new Promise((done) => {
      const request = session.request({ ':path': pathOf(number), ...headers });
      request.resume().on('end', done);
    });
    sent.push(socket.bytesWritten - before);
  }
  session.close();
  server.close();
  return sent;
}

const sum = (list) => list.reduce((total, one) => total + one, 0);
for (const [name, sent] of [
  ['HTTP/1.1', await overHttp1()],
  ['HTTP/2', await overHttp2()],
]) {
  console.log(`${name.padEnd(8)}  first ${sent[0]} bytes, then ${sent[1]}; ${REQUESTS} requests ${sum(sent)} bytes`);
}
