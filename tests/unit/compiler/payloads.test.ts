// Ways of bringing a program into a page, read again the way a browser reads it: by an HTML parser.
import { parse, html as spec, type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter as tree } from 'parse5';
import { expect, test } from 'vitest';
import { PAYLOADS } from '../../support/payloads.ts';
import { compile, post } from './make.ts';
import { postFile } from './read.ts';

test('there are at least fifty payloads of at least six kinds', () => {
  expect(Object.keys(PAYLOADS).length).toBeGreaterThanOrEqual(6);
  expect(Object.values(PAYLOADS).flat().length).toBeGreaterThanOrEqual(50);
});

test.each([
  '<p onclick="x()">x</p>',
  '<a href="javascript:x">x</a>',
  '<a href="c/v1">x</a>',
  '<img src="https://evil.example">',
  '<svg></svg>',
  '<p style="">x</p>',
  '<template></template>',
  '<input>',
])('the walk would find %j', (html) => {
  expect(dangersIn(html)).not.toEqual([]);
});

test.each(Object.entries(PAYLOADS).flatMap(([kind, payloads]) => payloads.map((payload) => [kind, payload])))(
  '%s: %j leaves nothing that runs or loads',
  async (_, payload) => {
    const compiled = await compile({ 'a.md': post('title: A', `Before.\n\n${payload}\n\nAfter.`) });
    const { html } = postFile(compiled, 'a');
    expect(dangersIn(html)).toEqual([]);
    expect(html).not.toContain('\0');
  },
);

const RUNS_OR_LOADS = new Set(
  (
    'applet audio base button embed form frame frameset iframe link meta noscript object plaintext script select style ' +
    'template textarea title video xmp'
  ).split(' '),
);

/** What a browser would find in the page's body that could run, load or leave the page's look and order. */
function dangersIn(html: string): string[] {
  const page = parse(`<!doctype html><title>t</title><body>${html}`);
  const dangers: string[] = [];
  const visit = (node: Tree.Node): void => {
    if (tree.isElementNode(node)) dangers.push(...dangersOf(node));
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  const root = page.childNodes.find(tree.isElementNode);
  root?.childNodes.filter((node) => node.nodeName === 'body').forEach(visit);
  return dangers;
}

function dangersOf(element: Tree.Element): string[] {
  const { tagName, namespaceURI, attrs } = element;
  const isCopyButton = tagName === 'button' && attrs.some(({ name, value }) => name === 'class' && value === 'copy');
  const isTaskBox = tagName === 'input' && attrs.some(({ name, value }) => name === 'type' && value === 'checkbox');
  return [
    ...(namespaceURI === spec.NS.HTML ? [] : [`<${tagName}> of another language`]),
    ...(RUNS_OR_LOADS.has(tagName) && !isCopyButton ? [`<${tagName}>`] : []),
    ...(tagName === 'input' && !isTaskBox ? ['<input>'] : []),
    ...attrs.flatMap(({ name, value }) =>
      isDangerous(tagName, name, value) ? [`<${tagName} ${name}="${value}">`] : [],
    ),
  ];
}

function isDangerous(tag: string, name: string, value: string): boolean {
  if (/^on|^style$|^srcdoc$|^formaction$|^srcset$|^ping$|^background$|^cite$|^target$/.test(name)) return true;
  if (name === 'href') return tag !== 'a' || !/^(https?:\/\/|mailto:|#\/|c\/v1\/)/.test(value);
  if (name === 'src') return tag !== 'img' || !/^c\/v1\//.test(value);
  return name.includes(':') || /^\W*(javascript|vbscript|data):/i.test(value);
}
