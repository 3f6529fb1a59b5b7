// Jekyll's and DEV's Liquid tags, Hashnode's embeds, Hugo's shortcodes and imports of MDX, put into Markdown before it is
// read where they say what Markdown says too. What takes their place is on the same lines, so that every fault still names
// its true place.
import type { MarkdownIt } from 'markdown-it';
import { type BodyEnv, bodyEnv, placeOfSnippet } from './body-env.ts';
import { EMBEDS } from './embeds.ts';

/** A tag and the Markdown for its match, which is never longer. */
type Reading = readonly [tag: RegExp, markdown: (...found: string[]) => string];

const ATTRIBUTE = /([\w-]+)\s*=\s*"([^"]*)"/g;

const READINGS: readonly Reading[] = [
  [/\{\{[<%]\s*(?:rel)?ref\s+"?([^"\s>%]+)"?\s*[>%]\}\}/g, (_, target = '') => addressOf(target)],
  [/\{%-?\s*(?:post_url|link)\s+([^\s%]+)\s*-?%\}/g, (_, target = '') => addressOf(target.replace(/^.*\//, ''))],
  [/\{\{\s*site\.(?:baseurl|url)\s*\}\}/g, () => ''],
  [/\{\{\s*["']([^"']*)["']\s*\|\s*(?:relative_url|absolute_url)\s*\}\}/g, (_, target = '') => target],
  [/^\{%-?\s*highlight\s+([\w+-]+)[^%]*%\}[ \t]*$/gm, (_, language = '') => `\`\`\`${language}`],
  [/^\{%-?\s*endhighlight\s*-?%\}[ \t]*$/gm, () => '```'],
  [/^\{\{<\s*highlight\s+([\w+-]+)[^>]*>\}\}[ \t]*$/gm, (_, language = '') => `\`\`\`${language}`],
  [/^\{\{<\s*\/\s*highlight\s*>\}\}[ \t]*$/gm, () => '```'],
  [/\{%-?\s*(?:end)?raw\s*-?%\}/g, () => ''],
  [/\{\{<\s*figure\s+([^>]*?)\s*\/?>\}\}/g, (_, attributes = '') => imageOf(attributes)],
];

/** What a tag brings in that is not in the post, and remarks that are not for readers. */
const OUT: readonly (readonly [tag: RegExp, message: string | undefined])[] = [
  [/\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}/g, undefined],
  [/\{\{[<%]\s*\/\*[\s\S]*?\*\/\s*[>%]\}\}/g, undefined],
  [/\{%-?\s*include(?:_relative)?\s[^%]*%\}/g, 'what is included here is left out'],
  [
    /import(?<=(?:^\s*|\n[ \t]*\n|(?:^|\n)import[^\n]*\n)import)\s[^\n]*?(["'])[^"'\n]+\1;?[ \t]*(?=\n|$)/g,
    'an import is left out; posts hold no programs',
  ],
];

const LEFT = /\{\{[<%]\s*\/?\s*([\w.-]+)|\{%-?\s*([\w-]+)/g;

/** Outside code; tags that stay are a warning, one a file. */
export function foreignTags(md: MarkdownIt): void {
  md.core.ruler.after('normalize', 'foreign_tags', (state) => {
    if (!/\{[{%]|^%\[|^import\s/m.test(state.src)) return;
    const env = bodyEnv(state.env);
    state.src = outsideCode(state.src, (text) => {
      let read = withLinks(withoutForeign(text, env), env);
      for (const [tag, markdown] of READINGS) {
        read = read.replace(tag, (...found: string[]) => markdown(...found).padEnd(found[0]?.length ?? 0));
      }
      return read;
    });
    reportLeft(state.src, env);
  });
}

/** Lines stay as many as they were. */
function withoutForeign(text: string, env: BodyEnv): string {
  let read = text;
  for (const [tag, message] of OUT) {
    read = read.replace(tag, (whole: string) => {
      if (message !== undefined)
        env.diagnostics.warning(placeOfSnippet(env, null, whole), message, 'write it in Markdown');
      return whole.replace(/[^\n]/g, ' ');
    });
  }
  return read;
}

/** A link in the place of what would be loaded from elsewhere. */
function withLinks(text: string, env: BodyEnv): string {
  let read = text;
  for (const [tag, address] of EMBEDS) {
    read = read.replace(tag, (whole: string, ...found: unknown[]) => {
      const place = placeOfSnippet(env, null, whole);
      env.diagnostics.warning(place, 'what is embedded here is shown as a link', 'nothing is loaded from elsewhere');
      const parts = found.filter((part) => typeof part === 'string'); // the rest are offsets
      return `<${address(...parts)}>`.padEnd(whole.length);
    });
  }
  return read;
}

/** Both look for a post in the whole folder, by its path or by its name alone. */
function addressOf(target: string): string {
  const page = target.replace(/(?:\/_?index)?\.md(?=#|$)/, '');
  return /^[./#]/.test(page) ? page : `/${page}`;
}

function imageOf(written: string): string {
  const attributes = new Map(Array.from(written.matchAll(ATTRIBUTE), ([, name = '', value = '']) => [name, value]));
  const caption = attributes.get('caption') ?? attributes.get('title');
  const title = caption === undefined ? '' : ` "${caption}"`;
  return `![${attributes.get('alt') ?? ''}](${attributes.get('src') ?? ''}${title})`;
}

/** Changes what is neither a fence nor between backticks. */
function outsideCode(text: string, change: (text: string) => string): string {
  const code = /^ {0,3}(`{3,}|~{3,})[\s\S]*?^ {0,3}\1[`~]*[ \t]*$|(`+)(?:(?!\2)[^\n])*\2(?!`)/gm;
  let result = '';
  let at = 0;
  for (const { 0: whole, index } of text.matchAll(code)) {
    result += change(text.slice(at, index)) + whole;
    at = index + whole.length;
  }
  return result + change(text.slice(at));
}

function reportLeft(text: string, env: BodyEnv): void {
  const left: string[] = [];
  outsideCode(text, (prose) => {
    left.push(...Array.from(prose.matchAll(LEFT), ([whole]) => whole));
    return prose;
  });
  const [first] = left;
  if (first === undefined) return;
  const name = first.replace(/\s+/g, ' ');
  const times = left.length === 1 ? '' : ` (${left.length} tags in this file)`;
  const message = `${name} … is a tag of another generator and shown as it stands${times}`;
  env.diagnostics.warning(placeOfSnippet(env, null, first), message, 'write it in Markdown or HTML');
}
