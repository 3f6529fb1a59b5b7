// The frame of a static page: the app's own page, with the text in it and the styles that text needs.

import { escapeHtml } from '../compiler/markdown/html-text.ts';
import type { Address } from '../contract/address.ts';
import { addressOf } from '../contract/address.ts';
import { pageOf } from '../contract/static-address.ts';
import type { RenderedPage } from './render-page.ts';
import { Styles } from './used-styles.ts';

const STYLE = /\s*<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/;
const SCRIPT = /\s*<script type="module"[^>]*src="\.\/([^"]+)"[^>]*><\/script>/;

/** Everything that loads the app at once; a static page brings it in when the text is on the screen. */
const LOADING = [STYLE, SCRIPT, /\s*<link rel="modulepreload"[^>]*>/g, /\s*<noscript>.*?<\/noscript>/s];

export class PageTemplate {
  readonly #html: string;
  readonly #styles: Styles;
  readonly #style: string;
  readonly #script: string;

  /** `html` is the app's page as it was built; `read` gives the text of a file it names. */
  constructor(html: string, read: (file: string) => string) {
    this.#style = STYLE.exec(html)?.[1] ?? '';
    this.#script = SCRIPT.exec(html)?.[1] ?? '';
    if (!this.#style || !this.#script) throw new Error('the built page names no stylesheet or no script');
    this.#styles = new Styles(
      read(this.#style).replaceAll(/url\((?!["']?(?:data|#))/g, `url(${folderOf(this.#style)}`),
    );
    this.#html = LOADING.reduce((text, part) => text.replaceAll(new RegExp(part, flagsOf(part)), ''), html);
  }

  /** A whole page. Every address in it is relative to the site's root, which its `base` leads to. */
  fill(address: Address, { head: title, body, given }: RenderedPage): string {
    const page = pageOf(address) ?? '';
    const shown = withPageLinks(body);
    const root = '../'.repeat(page.split('/').length - 1) || './';
    const head = `<base href="${root}">`;
    const style = `<style>${this.#styles.usedBy(shown)}</style>`;
    const data = `<script type="application/json" id="given">${jsonInHtml(withoutText(given))}</script>`;
    return this.#html
      .replace('<meta charset="utf-8">', () => `<meta charset="utf-8">\n    ${head}`)
      .replace(/<title>.*?<\/title>/s, () => title)
      .replace('<html ', () => `<html data-first data-page="${escapeHtml(page)}" `)
      .replace('</head>', () => `${style}\n  </head>`)
      .replace('<div id="app"></div>', () => `<div id="app">${shown}</div>\n${data}\n${this.#boot()}`);
  }

  /** Loads the app once the page has been painted and the processor is free, or at the reader's first touch. */
  #boot(): string {
    return `<script type="module">const s=()=>import('./${this.#script}');addEventListener('load',()=>(self.requestIdleCallback??setTimeout)(s))</script>`;
  }
}

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1);
const flagsOf = ({ flags }: RegExp): string => (flags.includes('g') ? flags : `${flags}g`);

/** Links between pages of the app, `#/read/raft`, become links between static pages. The app's own keep their address. */
function withPageLinks(html: string): string {
  return html.replaceAll(/\bhref="(#\/[^"]*)"/g, (_, link: string) => {
    const address = addressOf(link);
    const page = address && pageOf(address);
    return `href="${page === undefined ? link : page === '' ? './' : page}"`;
  });
}

/** The text of a post stands in the page once already: the app takes it from there. */
function withoutText(given: RenderedPage['given']): RenderedPage['given'] {
  const entries = Object.entries(given).map(([question, value]) => [
    question,
    hasText(value) ? { ...value, html: '' } : value,
  ]);
  return Object.fromEntries(entries);
}

const hasText = (value: unknown): value is { readonly html: string } =>
  typeof value === 'object' && value !== null && 'html' in value;

/** JSON that cannot end the script element it stands in. */
const jsonInHtml = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
