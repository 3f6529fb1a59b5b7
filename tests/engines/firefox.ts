// Firefox on a profile of its own. It takes WebDriver's commands over a socket of its own; what translates between them
// and HTTP elsewhere, geckodriver, is in no Debian.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Engine, Running } from './engine.ts';
import { Marionette } from './marionette.ts';
import { soon, started } from './process.ts';
import { Driven } from './webdriver.ts';

/** It goes nowhere by itself, asks nothing, and shows no page of its own. */
const PREFERENCES = {
  'marionette.port': 0, // any that is free
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

/** Where Firefox writes which port it took. */
const PORT_FILE = 'MarionetteActivePort';

export const firefox: Engine = { name: 'Firefox', needs: { 'firefox-esr': 'firefox-esr' }, launch };

async function launch(profile: string): Promise<Running> {
  const portFile = path.join(profile, PORT_FILE);
  await mkdir(profile, { recursive: true });
  await rm(portFile, { force: true });
  const lines = Object.entries(PREFERENCES).map(([key, value]) => `user_pref("${key}", ${JSON.stringify(value)});`);
  await writeFile(path.join(profile, 'user.js'), lines.join('\n'));
  const browser = started('firefox-esr', ['--headless', '--marionette', '--no-remote', '--profile', profile]);
  const wire = await soon(async () => Marionette.connect(Number(await readFile(portFile, 'utf8'))));
  await wire.send('WebDriver:NewSession');
  return {
    tab: new Driven((command, parts) => wire.send(`WebDriver:${command}`, parts)),
    kill: () => browser.kill(),
    close: async () => {
      await wire.send('Marionette:Quit', { flags: ['eAttemptQuit'] });
      await browser.ended;
    },
  };
}
