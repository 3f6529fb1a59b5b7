// Pages and feeds as documents, read by jsdom; its own types are not installed.
import { createRequire } from 'node:module';

interface Jsdom {
  readonly JSDOM: new (
    text: string,
    options: { readonly url?: string; readonly contentType?: string },
  ) => { readonly window: { readonly document: Document } };
}
const { JSDOM } = createRequire(import.meta.url)('jsdom') as Jsdom;

/** A page as a browser at this address reads it; no script runs. */
export const htmlDocument = (html: string, url: string): Document => new JSDOM(html, { url }).window.document;

/** Throws where the text is not well formed. */
export const strictXml = (xml: string): Document => new JSDOM(xml, { contentType: 'application/xml' }).window.document;
