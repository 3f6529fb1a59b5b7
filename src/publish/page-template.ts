// The frame of a static page: the app's own page, with the text in it and the styles that its first screen needs.

import { escapeHtml } from '../compiler/markdown/html-text.ts';
import type { Address } from '../contract/address.ts';
import { addressOf } from '../contract/address.ts';
import { APP, START } from '../contract/app-page.ts';
import { pageOf } from '../contract/static-pages.ts';
import { STYLE } from './built-sheets.ts';
import { belowPhone, firstScreen } from './first-styles.ts';
import { jsonInHtml } from './json-in-html.ts';
import type { RenderedPage } from './rendered-page.ts';
import { type Sheet, Styles } from './used-styles.ts';

/** What the script imports. */
const PART = /<link rel="modulepreload"[^>]*href="\.\/([^"]+)"[^>]*>/g;

/** The fonts of texts and titles, which a page that stays as it is does without on slow networks. */
const FONT = /<link rel="preload"[^>]*href="\.\/([^"]+)"[^>]*as="font"[^>]*>/g;

/** A static page is whole without the app, so what helps where that does not start comes with it. */
const RESCUE = /\s*<script[^>]*src="\.\/([^"]*rescue\.js)"[^>]*><\/script>/;

/** Everything that loads the app at once; a static page brings it in when the text is on the screen. */
const LOADING = [
  STYLE,
  START,
  RESCUE,
  /\s*<link rel="(?:modulepreload|preload)"[^>]*>/g,
  /\s*<noscript>.*?<\/noscript>/s,
];

/** Where the system has colours of its own, those hold. */
const IS_DARK = '(prefers-color-scheme: dark) and (forced-colors: none)';

/** The styles of the page stand before the script that links the others: what comes later wins. */
const BEFORE_LINKS = /<script data-font|<\/head>/;

const CHARSET = '<meta charset="utf-8">';

/** `page` is relative to the root; `tags` stand in the head; links of the app in `body` become links between pages. */
export interface PlainPage {
  readonly page: string;
  readonly title: string;
  readonly tags: string;
  readonly body: string;
  readonly css?: string | undefined;
}

/**
 * What was built beside the app's page. `dark` is for dark systems without script; `boot` brings the app in, with the files of
 * `device` where somebody was here before.
 */
export interface Built {
  readonly sheets: readonly Sheet[];
  readonly dark?: Sheet | undefined;
  readonly device: readonly string[];
  readonly boot: string;
}

/** `shown` is what stands in the page, `style` the element with its styles, `end` what follows the text. */
interface Frame extends Omit<PlainPage, 'body' | 'css'> {
  readonly shown: string;
  readonly style: string;
  readonly end: string;
}

export class PageTemplate {
  readonly #html: string;
  readonly #styles: Styles;
  readonly #faces: string;
  readonly #dark: string;
  readonly #boot: string;

  /** `html` is the app's page as it was built. */
  constructor(html: string, { sheets, dark, device, boot }: Built) {
    const script = START.exec(html)?.[1] ?? '';
    if (!script) throw new Error('the built page names no script');
    const rescue = RESCUE.exec(html)?.[1] ?? '';
    const named = (link: RegExp): string[] => [...html.matchAll(link)].map(([, file = '']) => file);
    const files = { app: [script, ...named(PART)], device, rescue: [rescue], fonts: named(FONT) };
    const data = Object.entries(files)
      .map(([name, list]) => ` data-${name}="${list.map((file) => `./${file}`).join(' ')}"`)
      .join('');
    this.#boot = `<script${data}>${boot}</script>`;
    this.#styles = new Styles(sheets);
    const faces = this.#styles.faces().map((file) => `./${file}`);
    this.#faces = faces.length > 0 ? ` data-faces="${faces.join(' ')}"` : '';
    this.#dark = dark ? `<link rel="stylesheet" href="./${dark.file}" media="${IS_DARK}">` : '';
    this.#html = LOADING.reduce((text, part) => text.replaceAll(new RegExp(part, flagsOf(part)), ''), html).replace(
      '<script>', // which sets the look, and asks for the reading font ahead of the styles that want it
      `<script data-font="./${files.fonts[0] ?? ''}">`,
    );
  }

  /** A page that becomes the app. `tags` say in its head what it is. Every address in it is relative to the root. */
  fill(address: Address, { head, body, given }: RenderedPage, tags: string): string {
    const page = pageOf(address) ?? '';
    const data = `<script type="application/json" id="given">${jsonInHtml(withoutText(given))}</script>`;
    const shown = withPageLinks(body);
    const files = this.#styles.filesFor(shown).map((file) => `./${file}`);
    const links = files.map((file) => `<link rel="stylesheet" href="${file}">`).join('');
    const style = `<style>${this.#styles.firstOf(firstScreen(shown))}</style><noscript>${links}${this.#dark}</noscript>`;
    const seen = belowPhone(shown);
    return this.#frame({
      page,
      title: head,
      tags: seen ? `${tags}\n    ${atOnce(page, seen)}` : tags,
      shown,
      end: `${data}\n${this.#boot}`,
      style,
    })
      .replace('<html ', () => `<html data-page="${escapeHtml(page)}" `)
      .replace('<script data-font', () => `<script data-style="${files.join(' ')}"${this.#faces} data-font`);
  }

  /** A page that the app has no address for, and so stays what it is. `css` is its own beside what the app has. */
  plain({ page, title, tags, body, css = '' }: PlainPage): string {
    const shown = withPageLinks(body);
    const style = `<style>${this.#styles.usedBy(shown)}${css}</style><noscript>${this.#dark}</noscript>`;
    return this.#frame({ page, title: `<title>${escapeHtml(title)}</title>`, tags, shown, end: '', style });
  }

  #frame({ page, title, tags, shown, end, style }: Frame): string {
    const base = `<base href="${'../'.repeat(page.split('/').length - 1) || './'}">`;
    return this.#html
      .replace(CHARSET, () => `${CHARSET}\n    ${base}`)
      .replace(/<title>.*?<\/title>/s, () => title)
      .replace(/<meta name="description"[^>]*>/, () => tags)
      .replace('<html ', () => '<html data-first ')
      .replace(BEFORE_LINKS, (found) => `${style}\n    ${found}`)
      .replace(APP, () => `<div id="app">${shown}</div>\n${end}`);
  }
}

/** The first paint waits for a phone's whole screen: to paint an empty page before, and half of one, takes a slow phone longer. */
const atOnce = (page: string, id: string): string =>
  `<link rel="expect" href="${escapeHtml(`${page}#${id}`)}" blocking="render">`;

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
