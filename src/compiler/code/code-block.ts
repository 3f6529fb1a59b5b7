// A fence as data: its code, cleaned of notations and signs or read from a file, and how each line of it looks. What is
// wrong in it is reported here.
import { posix } from 'node:path';
import type { Token } from 'markdown-it';
import { type BodyEnv, type CodeBlock, placeOfSnippet } from '../markdown/body-env.ts';
import { type Language, languageOf, nearestLanguage } from '../markdown/highlighter.ts';
import type { Place } from '../source-text.ts';
import { codeLines } from './code-lines.ts';
import { diffOf } from './diff.ts';
import { type FenceInfo, fenceInfo } from './fence-info.ts';
import { lastLine } from './line-ranges.ts';
import { type Noted, readNotations } from './notations.ts';
import { sessionOf } from './session.ts';
import type { Snippet } from './snippet.ts';
import { readSnippet } from './snippet-file.ts';

/** Words for code that is in no language. */
const PLAIN = new Set(['text', 'txt', 'plain', 'plaintext', 'ascii', 'none', 'output', 'nohighlight']);

/** What a code group tells its fences: that they are tabs, and that titles tell them apart where languages do not. */
export interface GroupMeta {
  readonly isTab: true;
  readonly byTitle: boolean;
}

/** Reads one fence or indented block. */
export function codeBlockOf(token: Token, env: BodyEnv): CodeBlock {
  const info = fenceInfo(token.info);
  const at = (snippet: string): Place => placeOfSnippet(env, token.map && [token.map[0], token.map[0] + 1], snippet);
  const snippet = snippetOf(info, env, at);
  const found = snippet?.kind === 'found' ? snippet : undefined;
  const ownTab = groupMeta(token) === undefined ? info.tab : undefined; // a tab's name without a group is a title
  const title = info.title ?? ownTab ?? (found && posix.basename(info.file?.split('#')[0] ?? ''));
  const language = languageNamed(info, env, at);
  const written = found?.code ?? token.content.replace(/\n$/, '');
  const { code, lines, isPatch, shown } = linesOf(written, info, language, found?.firstLine);
  if (language !== undefined || info.word === '' || isPlain(info.word)) reportFaults(info, env, at);
  reportLost(code, info, env, at);
  for (const { snippet: note, hint } of readNotations(written).unknown) {
    const place = placeOfSnippet(env, token.map, note);
    env.diagnostics.warning(place, `${note} means nothing`, hint ?? 'write highlight, focus, ++, --, word:…');
  }
  return {
    code,
    title,
    language: shown,
    word: (info.word || (language?.id ?? '')).toLowerCase(),
    tab: tabOf(token, info, language, title),
    lines,
    wraps: info.wraps,
    isPatch,
  };
}

interface Shown {
  readonly code: string;
  readonly lines: CodeBlock['lines'];
  readonly isPatch: boolean;
  /** The language that the code is highlighted in: of a diff the one of its lines, where it is known. */
  readonly shown: Language | undefined;
}

function linesOf(
  written: string,
  info: FenceInfo,
  language: Language | undefined,
  firstLine: number | undefined,
): Shown {
  const noted: Noted = readNotations(written);
  const inside = language?.id === 'diff' && info.lang !== undefined ? languageOf(info.lang) : undefined;
  const diff = language?.id === 'diff' ? diffOf(noted.code, inside === undefined) : undefined;
  const shown = diff?.isPatch ? language : (inside ?? language);
  const code = diff?.code ?? noted.code;
  const firstNumber = info.isNumbered ? (info.start ?? firstLine ?? 1) : undefined;
  const session = shown && sessionOf(code, shown.id);
  const hasSigns = diff !== undefined && (diff.isPatch || inside === undefined);
  const lines = codeLines(code, { info, noted, changes: diff?.lines, hasSigns, session, firstNumber });
  return { code, lines, isPatch: diff?.isPatch ?? false, shown };
}

function snippetOf(info: FenceInfo, env: BodyEnv, at: (snippet: string) => Place): Snippet | undefined {
  if (info.file === undefined) return undefined;
  const snippet = readSnippet({ file: info.file, region: info.region, from: env.source.file }, env.reads);
  if (snippet.kind === 'fault') env.diagnostics.error(at(info.file), snippet.message, snippet.hint);
  return snippet;
}

function languageNamed(info: FenceInfo, env: BodyEnv, at: (snippet: string) => Place): Language | undefined {
  const { word, file } = info;
  if (word === '') return file === undefined ? undefined : languageOf(posix.extname(file.split('#')[0] ?? '').slice(1));
  if (isPlain(word)) return undefined;
  const language = languageOf(word);
  if (language !== undefined) return language;
  const near = nearestLanguage(word);
  const mend = near === undefined ? 'write text for code that is in no language' : `did you mean "${near}"?`;
  env.diagnostics.warning(at(word), `the language "${word}" is not known; the code is shown plain`, mend);
  return undefined;
}

const isPlain = (word: string): boolean => PLAIN.has(word.toLowerCase());

function reportFaults({ faults, lang }: FenceInfo, env: BodyEnv, at: (snippet: string) => Place): void {
  for (const { snippet, message, hint } of faults) env.diagnostics.warning(at(snippet), message, hint);
  if (lang === undefined || languageOf(lang) !== undefined) return;
  const near = nearestLanguage(lang);
  env.diagnostics.warning(at(lang), `the language "${lang}" is not known`, near && `did you mean "${near}"?`);
}

/** Lines and words that are asked for and not there. */
function reportLost(code: string, info: FenceInfo, env: BodyEnv, at: (snippet: string) => Place): void {
  const count = code.split('\n').length;
  for (const ranges of [info.highlight, info.focus, info.added, info.deleted]) {
    const last = lastLine(ranges);
    if (last <= count) continue;
    const lines = count === 1 ? '1 line' : `${count} lines`;
    env.diagnostics.warning(at(String(last)), `there is no line ${last}`, `the code has ${lines}, counted from 1`);
  }
  for (const mark of info.marks) {
    if (code.split('\n').some((line) => line.search(mark) !== -1)) continue;
    env.diagnostics.warning(at('mark'), `${mark.source} is nowhere in the code`, 'marks are looked for line by line');
  }
}

function tabOf(
  token: Token,
  info: FenceInfo,
  language: Language | undefined,
  title: string | undefined,
): string | undefined {
  const group = groupMeta(token);
  if (group === undefined) return undefined;
  return info.tab ?? (group.byTitle ? title : undefined) ?? language?.name ?? title ?? (info.word || 'Text');
}

/** What the group around a fence says, if it is in one. */
function groupMeta(token: Token): GroupMeta | undefined {
  const meta: unknown = token.meta;
  return typeof meta === 'object' && meta !== null && 'isTab' in meta ? (meta as GroupMeta) : undefined; // set by `codeGroups` alone
}
