// What other generators' tags load from elsewhere: videos, gists, posts of others. Here it is an address to lead to.

/** A tag, and the address of what it shows. The groups of the tag are the address' parts. */
type Embed = readonly [tag: RegExp, address: (...parts: string[]) => string];

const ID = String.raw`"?([\w./:?=&-]+?)"?`;
const shortcode = (name: string, rest: string): RegExp =>
  new RegExp(String.raw`\{\{[<%]\s*${name}\s+${rest}(?:\s[^>%}]*)?\s*/?[>%]\}\}`, 'g');
const liquid = (name: string): RegExp => new RegExp(String.raw`\{%-?\s*${name}\s+${ID}(?:\s[^%]*)?\s*-?%\}`, 'g');
const whole = (start: string, rest: string): string => (/^https?:\/\//.test(rest) ? rest : start + rest);

/** Hugo's own shortcodes, DEV's and Jekyll's Liquid tags, Hashnode's `%[address]`. */
export const EMBEDS: readonly Embed[] = [
  [/\{%-?\s*(?:embed|link)\s+(https?:\/\/[^\s%]+)\s*-?%\}/g, (address = '') => address],
  [/^%\[(https?:\/\/[^\]\s]+)\][ \t]*$/gm, (address = '') => address],
  [shortcode('youtube', `(?:id=)?${ID}`), (id = '') => whole('https://youtu.be/', id)],
  [shortcode('vimeo', `(?:id=)?${ID}`), (id = '') => whole('https://vimeo.com/', id)],
  [shortcode('gist', `${ID}\\s+${ID}`), (user = '', id = '') => `https://gist.github.com/${user}/${id}`],
  [
    shortcode('(?:x|tweet|twitter)', `user=${ID}\\s+id=${ID}`),
    (user = '', id = '') => `https://x.com/${user}/status/${id}`,
  ],
  [liquid('youtube'), (id = '') => whole('https://youtu.be/', id)],
  [liquid('vimeo'), (id = '') => whole('https://vimeo.com/', id)],
  [liquid('gist'), (id = '') => whole('https://gist.github.com/', id)],
  [liquid('github'), (name = '') => whole('https://github.com/', name)],
  [liquid('codepen'), (id = '') => whole('https://codepen.io/', id)],
];
