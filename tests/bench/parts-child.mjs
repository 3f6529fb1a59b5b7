// What the parts take that any compiler of such posts is made of, with nothing of ours: CommonMark to HTML, and shiki's
// tokens of every fence whose language it knows. `node parts-child.mjs <folder>` prints JSON. No cache, nothing written.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import createMarkdown from 'markdown-it';
import { bundledLanguages, createHighlighter } from 'shiki';

const THEME = 'github-light';

const [folder] = process.argv.slice(2);
const cpu = process.cpuUsage();
const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.md'));
const fences = [];
const md = createMarkdown({ html: true, typographer: true });
md.renderer.rules.fence = (tokens, at) => {
  const { info, content } = tokens[at];
  fences.push({ lang: info.split(/[\s,{]/)[0].toLowerCase(), content });
  return '<pre></pre>';
};
for (const file of files) md.render(readFileSync(join(folder, file), 'utf8'));
const highlighter = await createHighlighter({ themes: [THEME], langs: [] });
for (const { lang, content } of fences.filter(({ lang }) => lang in bundledLanguages)) {
  await highlighter.loadLanguage(lang);
  highlighter.codeToTokensBase(content, { lang, theme: THEME });
}
const { user, system } = process.cpuUsage(cpu);

console.log(JSON.stringify({ posts: files.length, cpuMs: (user + system) / 1000 }));
