// Grammars that shiki lacks, and PromQL's, which is our own.
import type { LanguageRegistration } from 'shiki';
import { loadLazily } from '../lazily.ts';
import { PROMQL } from './promql.ts';

/** A grammar by its id, its name for readers, and the other words for it. */
export interface OwnGrammar {
  readonly id: string;
  readonly name: string;
  readonly words: readonly string[];
  readonly load: () => LanguageRegistration;
}

/** Loaded when a post first uses them. */
export const OWN_GRAMMARS: readonly OwnGrammar[] = [
  {
    id: 'dns-zone',
    name: 'DNS zone',
    words: ['zone', 'dns', 'zonefile', 'bind'],
    load() {
      const { default: grammar } = loadLazily<{ default: object }>('@wooorm/starry-night/text.zone_file');
      // both describe the same TextMate grammar; its types differ in what may be left out
      return { ...grammar, name: 'dns-zone' } as unknown as LanguageRegistration;
    },
  },
  {
    id: 'promql',
    name: 'PromQL',
    words: ['metricsql'],
    load: () => PROMQL,
  },
];
