// A post as the index takes it.
import type { Head } from './heads.ts';
import type { Section } from './sections.ts';

/** A post without its text, which comes when it is its turn. */
export interface DocumentHead extends Omit<Head, 'topics' | 'code'> {
  readonly subtitle?: string;
  readonly tags: readonly string[];
  /** The ids of all paths it stands in. */
  readonly paths?: readonly string[];
  readonly topics?: Head['topics'];
  readonly code?: Head['code'];
}

/** A post as search knows it. */
export interface SearchDocument extends DocumentHead {
  readonly sections: readonly Section[];
}
