// A page of a book: XHTML around what stands in it.
import { xmlTag, xmlText } from '../xml.ts';

export interface BookPage {
  readonly title: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** XHTML. */
  readonly body: string;
}

export function bookPage({ title, lang, dir, body }: BookPage): string {
  const head = `<meta charset="utf-8"/>${xmlTag('title', {}, xmlText(title))}<link rel="stylesheet" href="style.css"/>`;
  const attributes = {
    xmlns: 'http://www.w3.org/1999/xhtml',
    'xmlns:epub': 'http://www.idpf.org/2007/ops',
    lang,
    'xml:lang': lang,
    dir,
  };
  const page = xmlTag('html', attributes, `\n<head>${head}</head>\n${xmlTag('body', {}, `\n${body}\n`)}\n`);
  return `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n${page}\n`;
}
