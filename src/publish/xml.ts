// XML, written by hand: little of it, and all of its rules that matter here.

/** All but what XML 1.0 allows: control signs, halves of a surrogate pair, U+FFFE and U+FFFF (section 2.2). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are just what has to go
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** Text as it may stand between tags. */
export const xmlText = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>\r]/g, (sign) => SIGNS[sign] ?? sign);

/** A tag with whatever stands in it, which is XML already; attributes that are undefined are left away. */
export function xmlTag(name: string, attributes: Readonly<Record<string, string | undefined>>, inner = ''): string {
  const list = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${xmlValue(value)}"`],
  );
  return inner === '' ? `<${name}${list.join('')}/>` : `<${name}${list.join('')}>${inner}</${name}>`;
}

/** A whole document. */
export const xmlDocument = (element: string): string => `<?xml version="1.0" encoding="utf-8"?>\n${element}\n`;

const xmlValue = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"\n\r\t]/g, (sign) => SIGNS[sign] ?? sign);
