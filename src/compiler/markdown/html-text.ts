// Text into HTML and back. Only for HTML that our own renderer or the sanitiser wrote.

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made safe between tags and in quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);

/** Text made safe between tags, and only there: code is full of quotes, and each would be six characters. */
export const escapeText = (text: string): string => text.replace(/[&<]/g, (sign) => SIGNS[sign] ?? sign);

/** One tag; attribute values may hold `>`. */
export const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:"[^"]*"|[^">])*)>/g;

/** The text of some HTML as a reader sees it, white space as single spaces. */
export function textOfHtml(html: string): string {
  const spaced = html.replace(/<\/?(?:p|div|li|ul|ol|td|th|tr|table|h[1-6]|blockquote|pre|br|dd|dt)\b/g, ' $&');
  return spaced
    .replace(TAG, '')
    .replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}
