// The style sheet of a book: its own, and that of drawings with the tones that paper has, in the CSS of old programs.
import { readFileSync } from 'node:fs';
import postcss, { type Rule } from 'postcss';

const OWN = './book.css';
const DRAWINGS = ['../../ui/styles/diagram-shapes.css', '../../ui/styles/charts.css'];

/** In the place of the app's colours, which follow theme and path. Charts' tones differ in lightness alone. */
const TONES: Readonly<Record<string, string>> = {
  '--paper': '#fff',
  '--ink': '#000',
  '--hue': '#222',
  '--warn': '#555',
  '--shape': '#f2f2f2',
  '--shape-edge': '#444',
  '--group': '#fafafa',
  '--group-edge': '#777',
  '--arrow': '#333',
  '--aside': '#ececec',
  '--aside-edge': '#666',
  '--emphasis': '#d0d0d0',
  ...Object.fromEntries(
    [0.35, 0.85, 0.55, 0.7, 0.45, 0.92, 0.62, 0.78].map((light, at) => [`--tone-${at + 1}`, grey(light)]),
  ),
};

let style: string | undefined;

export function bookStyle(): string {
  style ??= read(OWN) + DRAWINGS.map((file) => plainCss(read(file))).join('');
  return style;
}

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

function grey(light: number): string {
  const channel = Math.round(light * 255)
    .toString(16)
    .padStart(2, '0');
  return `#${channel.repeat(3)}`;
}

/** Without custom properties and without `:is()`, which old programs take for a mistake in the whole rule. */
function plainCss(css: string): string {
  const rules: string[] = [];
  postcss.parse(css).walkRules((rule) => {
    const declarations = declarationsOf(rule);
    if (declarations !== '') rules.push(`${rule.selectors.flatMap(withoutIs).join(', ')} { ${declarations} }`);
  });
  return `${rules.join('\n')}\n`;
}

function declarationsOf(rule: Rule): string {
  const lines: string[] = [];
  rule.each((node) => {
    if (node.type !== 'decl' || node.prop.startsWith('--')) return;
    const value = node.value.replaceAll(/var\((--[a-z0-9-]+)\)/g, (whole, name: string) => TONES[name] ?? whole);
    if (!/var\(|color-mix|oklch/.test(value)) lines.push(`${node.prop}: ${value};`);
  });
  return lines.join(' ');
}

const IS = /:is\(([^()]*)\)/;

/** Every selector that `:is()` stands for; an element's name goes before the classes it follows. */
function withoutIs(selector: string): string[] {
  const found = IS.exec(selector);
  if (!found) return [selector.replaceAll(/\s+/g, ' ')];
  const before = selector.slice(0, found.index);
  const after = selector.slice(found.index + found[0].length);
  const start = Math.max(before.lastIndexOf(' '), before.lastIndexOf('\n')) + 1;
  return (found[1] ?? '').split(',').flatMap((one) => {
    const part = one.trim();
    const isName = /^[a-z]/i.test(part);
    return withoutIs((isName ? before.slice(0, start) + part + before.slice(start) : before + part) + after);
  });
}
