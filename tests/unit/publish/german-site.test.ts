// A small site in German, drawn and published for real: its pages speak German, and a guest's post keeps its own language.
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { beforeAll, describe, expect, test } from 'vitest';
import { words } from '../../../src/compiler/words-plugin.ts';
import { PageTemplate } from '../../../src/publish/page-template.ts';
import { publishedFiles } from '../../../src/publish/published-files.ts';
import { renderer } from '../../../src/publish/renderer.ts';
import { textsOf } from '../../support/words.ts';
import { post } from '../compiler/make.ts';
import { builtFrom, newCards } from './published.ts';

const APP =
  '<html lang="de"><head><meta charset="utf-8"><title>G</title><meta name="description" content="">' +
  '<link rel="stylesheet" href="./a.css"><script type="module" src="./a.js"></script></head><body><div id="app"></div></body></html>';

const WAHL = `Ein Anführer "gewinnt", wenn eine Mehrheit zustimmt.[^1]

## Fristen

> [!TIP]
> Fristen zufällig wählen.

:::definition Amtszeit
Ein Zeitraum mit höchstens einem Anführer.
:::

\`\`\`go
func wahl(kandidat string, stimmen int, noetig int) bool { return stimmen >= noetig }
\`\`\`

| a | b |
| - | - |
| 1 | 2 |

- [x] gewählt

[^1]: So steht es bei Ongaro.`;

const SITE = {
  'site.yaml': `title: Fadenbuch
tagline: Verteilte Systeme, Schritt für Schritt.
lang: de
url: https://example.org/faden/
topics:
  - { id: konsens, title: Konsens, scope: Wie sich mehrere einigen., planned: [Paxos] }
`,
  'paths/raft.yaml': `title: Raft verstehen
kind: series
goal: Raft verstehen
items:
  - { post: wahl, teaser: Warum einer führt. }
  - post: protokoll
  - planned: Schnappschüsse
`,
  'paths/runde.yaml': `title: Zu Gast
kind: collection
items:
  - guest
  - { post: protokoll, teaser: Wer schreibt mit. }
`,
  'wahl.md': post('title: Die Wahl\ndate: 2025-03-04\nupdated: 2025-06-03\nlevel: intro\ntopics: [konsens]', WAHL),
  'protokoll.md': post('title: Das Protokoll\ndate: 2025-04-04\naliases: [log]', 'Einträge gehen an alle.'),
  'guest.md': post('title: A guest\ndate: 2025-05-05\nlang: en', 'It said "so".\n\n> [!TIP]\n> Keep it.'),
};

/** Every file of the site that is text, by its place in the output. */
const files = new Map<string, string>();
const page = (file: string): string => files.get(file) ?? `no page ${file}`;

beforeAll(async () => {
  const content = await builtFrom(SITE);
  const plugin = words(async () => content.built.lang);
  const cacheDir = mkdtempSync(path.join(tmpdir(), 'throughline-german-'));
  const { renderPage: render } = await renderer({
    root: process.cwd(),
    base: './',
    mode: 'production',
    cacheDir,
    plugins: [plugin],
  });
  const template = new PageTemplate(APP, { sheets: [], device: [], boot: '' });
  for await (const [file, text] of publishedFiles({ content, app: APP, template, render, cards: newCards() }))
    if (typeof text === 'string') files.set(file, text);
}, 120_000);

describe('a site in German', () => {
  test('names its pages and lists in German', () => {
    expect(page('paths/index.html')).toContain('<h1 tabindex="-1">Pfade</h1>');
    expect(page('topics/index.html')).toContain('<h1 tabindex="-1">Themen</h1>');
    expect(page('latest/index.html')).toContain('Das Neueste zuerst.');
    expect(page('terms/index.html')).toContain('Was ein Wort hier bedeutet und wo es erklärt wird.');
    expect(page('subscribe/index.html')).toContain('<h1>Abonnieren</h1>');
    expect(page('404.html')).toContain('Diese Seite gibt es hier nicht');
    expect(page('read/log/index.html')).toMatch(/Dieser Beitrag steht jetzt unter <a [^>]*>Das Protokoll<\/a>\./);
    expect(page('paths/raft/print/index.html')).toContain('<h2>Inhalt</h2>');
  });

  test('writes days, numbers and places as German does', () => {
    expect(page('read/wahl/index.html')).toContain('überarbeitet am 3. Juni 2025');
    expect(page('read/wahl/index.html')).toContain('für den Einstieg');
    expect(page('paths/index.html')).toContain('2 von 3 Teilen');
    expect(page('read/wahl/index.html')).toMatch(/og:image:alt" content="Die Wahl[^"]*Teil 1 von 3[^"]*Raft verstehen/);
  });

  test('says in German what the compiler puts into a text, and sets German quotes', () => {
    const text = page('read/wahl/index.html');
    for (const said of ['„gewinnt“', '>Tipp<', '>Definition<', '>Kopieren<', '>Umbrechen<', 'aria-label="Code in Go"'])
      expect(text).toContain(said);
    for (const said of [
      'aria-label="Fußnoten"',
      'aria-label="Zurück zum Text"',
      'aria-label="Tabelle"',
      'aria-label="Erledigt"',
    ])
      expect(text).toContain(said);
  });

  test('leaves a post in another language its own', () => {
    const text = page('read/guest/index.html');
    expect(text).toMatch(/<h1 [^>]*lang="en"[^>]*>A guest</);
    expect(text).toMatch(/<div class="prose" lang="en"[^>]*>(?:<!--\w*-->)?<p>It said “so”/);
    expect(text).toContain('>Tip<');
    expect(page('latest/index.html')).toMatch(/<div [^>]*lang="en" dir="auto"[^>]*>(?:(?!<div).)*A guest/s);
  });

  test('says its own words around such a post in its own language', () => {
    const text = page('read/guest/index.html');
    expect(text).not.toMatch(/<(?:html|main|article) [^>]*lang="en"/);
    expect(shownIn(parse(text))).toContain('Als gelesen markieren');
    expect(shownIn(parse(text))).not.toContain('A guest');
  });

  test('marks the names of such posts, and what they say of themselves, where a path has them as steps', () => {
    const text = page('paths/runde/index.html');
    expect(text).toMatch(/<a class="title[^>]*lang="en"[^>]*>A guest</);
    expect(text).toMatch(/<p lang="en"[^>]*>It said “so”/);
    expect(text).toMatch(/<p(?! lang)[^>]*>Wer schreibt mit/);
  });

  test('has no English left', async () => {
    const english = await saidIn('en');
    const german = await saidIn('de');
    const isLeft = (text: string) => english.has(text) && !german.has(text);
    const left = [...files].flatMap(([file, text]) =>
      file.endsWith('.html') ? shownIn(parse(text)).filter(isLeft) : [],
    );
    expect([...new Set(left)]).toEqual([]);
  });
});

async function saidIn(language: string): Promise<ReadonlySet<string>> {
  const sections = readdirSync(path.resolve('src/words', language));
  const said = await Promise.all(sections.map((section) => textsOf(language, section)));
  return new Set(said.flat().map(([, text]) => text.trim()));
}

type Node = DefaultTreeAdapterMap['node'];

/** What readers see and hear, but for what is marked as English. */
function shownIn(node: Node): string[] {
  if ('value' in node) return [node.value.replace(/\s+/g, ' ').trim()];
  if (!('childNodes' in node)) return [];
  const attributes = 'attrs' in node ? node.attrs : [];
  if ('tagName' in node && /^(?:script|style|code)$/.test(node.tagName)) return [];
  if (attributes.some(({ name, value }) => name === 'lang' && value === 'en')) return [];
  const heard = attributes.flatMap(({ name, value }) => (/^(?:aria-label|title|alt)$/.test(name) ? [value] : []));
  return [...heard, ...node.childNodes.flatMap(shownIn)];
}
