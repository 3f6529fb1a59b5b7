// WebKitGTK behind WebKitWebDriver, in a window of our own: Debian's MiniBrowser forgets everything when it is driven.
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { Engine, Running } from './engine.ts';
import { type Program, soon, started } from './process.ts';
import { type Command, Driven } from './webdriver.ts';

const BROWSER = path.resolve('tests/engines/webkit-browser.py');

/** Where a session takes each command: a method and what follows its address. */
const ROUTES: Readonly<Record<Command, readonly [method: string, place: string]>> = {
  Navigate: ['POST', 'url'],
  Refresh: ['POST', 'refresh'],
  ExecuteScript: ['POST', 'execute/sync'],
  NewWindow: ['POST', 'window/new'],
  SwitchToWindow: ['POST', 'window'],
  CloseWindow: ['DELETE', 'window'],
  GetWindowHandles: ['GET', 'window/handles'],
};

export const webkit: Engine = {
  name: 'WebKitGTK',
  needs: { WebKitWebDriver: 'webkit2gtk-driver python3-gi gir1.2-webkit2-4.1', Xvfb: 'xvfb' },
  launch,
};

async function launch(profile: string): Promise<Running> {
  const screen = process.env['DISPLAY'] === undefined ? await aScreen() : undefined;
  const port = await freePort();
  const env = screen && { DISPLAY: screen.display };
  const driver = started('WebKitWebDriver', [`--port=${port}`], { ...(env && { env }) });
  const ask = async (method: string, place: string, parts?: unknown): Promise<unknown> => {
    const init = { method, ...(parts !== undefined && { body: JSON.stringify(parts) }) };
    const answer = await fetch(`http://127.0.0.1:${port}/${place}`, init);
    const { value } = (await answer.json()) as { readonly value: unknown };
    if (!answer.ok) throw new Error(`${place}: ${JSON.stringify(value)}`);
    return value;
  };
  await soon(() => ask('GET', 'status'));
  const browserOptions = { binary: BROWSER, args: [profile] };
  const session = (await ask('POST', 'session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': browserOptions } },
  })) as { readonly sessionId: string };
  const end = async (): Promise<void> => {
    await driver.kill();
    await screen?.program.kill();
  };
  const tab = new Driven((command, parts) => {
    const [method, place] = ROUTES[command];
    return ask(method, `session/${session.sessionId}/${place}`, method === 'POST' ? (parts ?? {}) : undefined);
  });
  const close = async (): Promise<void> => {
    for (const handle of await tab.tabs()) {
      await tab.turnTo(handle);
      await tab.closeTab(); // with the last one our window ends by itself
    }
    await end();
  };
  return { tab, kill: end, close };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo; // a TCP server's address is one
      server.close(() => resolve(port));
    });
  });
}

/** Where there is no screen: one in memory. */
async function aScreen(): Promise<{ readonly program: Program; readonly display: string }> {
  const program = started('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const told = program.child.stdio[3] as Readable; // the pipe asked for above
  const number = await new Promise<string>((resolve) => told.once('data', (text) => resolve(String(text).trim())));
  return { program, display: `:${number}` };
}
