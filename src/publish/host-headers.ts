// What a host should send beside the files, in the notation of Netlify and Cloudflare Pages (`_headers`).
import { FILES_FOLDER, ROOT_FILE } from '../contract/version.ts';

const FOR_EVER = 'Cache-Control: public, max-age=31536000, immutable';
const ASK_FIRST = 'Cache-Control: no-cache';

/** No two rules of one header meet at any file: hosts would send both. What no rule names, these hosts ask for anew. */
const RULES: Readonly<Record<string, readonly string[]>> = {
  '/*': [
    'X-Content-Type-Options: nosniff',
    'Referrer-Policy: strict-origin-when-cross-origin',
    "Content-Security-Policy: frame-ancestors 'none'", // all else stands in each page, but this a page cannot say
    'Cross-Origin-Opener-Policy: same-origin',
    'Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=()',
  ],
  '/assets/*': [FOR_EVER],
  [`/${FILES_FOLDER}*`]: [FOR_EVER],
  [`/${ROOT_FILE}`]: [ASK_FIRST],
  '/sw.js': [ASK_FIRST],
  '/': [ASK_FIRST],
  '/app.html': [ASK_FIRST],
  ...Object.fromEntries(
    ['read', 'paths', 'topics', 'latest', 'about', 'subscribe'].map((room) => [`/${room}/*`, [ASK_FIRST]]),
  ),
};

export const hostHeaders = (): string =>
  Object.entries(RULES)
    .map(([place, headers]) => `${place}\n${headers.map((header) => `  ${header}\n`).join('')}`)
    .join('\n');
