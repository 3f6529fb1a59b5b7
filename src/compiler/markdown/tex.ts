// TeX to MathML. What the converter writes as inline style becomes a class, which `ui/styles/maths.css` draws.
import { loadLazily } from '../lazily.ts';

/** MathML, or what is wrong with the TeX and where: `offset` counts UTF-16 code units from its start. */
export type Maths =
  | { readonly kind: 'maths'; readonly html: string }
  | { readonly kind: 'fault'; readonly message: string; readonly offset: number };

interface Temml {
  renderToString(tex: string, options: Readonly<Record<string, unknown>>): string;
}

const done = new Map<string, Maths>();

/** The same formula is converted once a process. Its source goes along, for copying. */
export function mathsOf(tex: string, isDisplay: boolean): Maths {
  const key = `${isDisplay}${tex}`;
  const known = done.get(key);
  if (known !== undefined) return known;
  const maths = converted(tex, isDisplay);
  done.set(key, maths);
  return maths;
}

function converted(tex: string, displayMode: boolean): Maths {
  const options = { displayMode, annotate: true, throwOnError: true, trust: false, maxSize: [20, 400] };
  try {
    // the CommonJS entry gives the same object as the default export
    const html = loadLazily<Temml>('temml').renderToString(tex, options);
    return { kind: 'maths', html: withClasses(html) };
  } catch (fault) {
    if (!(fault instanceof Error)) throw fault;
    const { position } = fault as Error & { position?: number }; // what its ParseError has besides
    return { kind: 'fault', message: messageOf(fault), offset: Math.min(position ?? 0, tex.length) };
  }
}

/** The first sentence, without the underlined excerpt that follows it. */
function messageOf({ message }: Error): string {
  const first = message.split(/ at (?:position \d+|end of input)/, 1)[0] ?? message;
  const text = first
    .replace(/^ParseError:/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return text.charAt(0).toLowerCase() + text.slice(1).replace(/[.:]$/, '');
}

/** Styles that mean something, and their classes. */
const CLASSES: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/padding-left:0(em|pt)/, 'start-0'],
  [/padding-left:1em/, 'start-1'],
  [/padding-right:0(em|pt)/, 'end-0'],
  [/padding-right:1em/, 'end-1'],
  [/border-left:/, 'line-start'],
  [/border-right:/, 'line-end'],
  [/border-top:/, 'line-above'],
  [/border-bottom:/, 'line-below'],
  [/width:100%/, 'wide'],
  [/width:50%/, 'half'],
  [/border:\S/, 'boxed'],
  [/(^|;)color:(?!undefined)/, 'coloured'],
];

/** A tag with the classes that its style stands for; colours of an author's own would be lost in the dark. */
function withClasses(html: string): string {
  const plain = html.replace(/ math(?:color|background)="[^"]*"/g, ' style="color:own"');
  return plain.replace(/<[a-z][^<>]*>/g, (tag) => {
    if (!tag.includes(' style="')) return tag;
    const styles = Array.from(tag.matchAll(/ style="([^"]*)"/g), ([, style = '']) => style).join(';');
    const own = / class="([^"]*)"/.exec(tag)?.[1];
    const names = CLASSES.filter(([pattern]) => pattern.test(styles)).map(([, name]) => name);
    const classes = [...(own === undefined ? [] : [own]), ...names].join(' ');
    const bare = tag.replace(/ (?:style|class)="[^"]*"/g, '');
    return classes === '' ? bare : bare.replace(/^<[a-z]+/, `$& class="${classes}"`);
  });
}
