// The posts' texts that excerpts are taken from, as few of them kept as a search shows.
import type { Ref } from '../contract/ref.ts';
import { type Section, sectionsOf } from '../search/sections.ts';
import { type Origin, readBytes } from '../storage/content-file.ts';
import { textOf } from '../storage/content-text.ts';

/** How many posts' sections are kept: those of a few answers. */
const MOST_KEPT = 60;

export class SearchTexts {
  readonly #origin: Origin;
  /** The longest unused first. */
  readonly #kept = new Map<string, readonly Section[]>();

  constructor(origin: Origin) {
    this.#origin = origin;
  }

  /** The sections of a post's file where they are at hand. */
  kept(file: Ref): readonly Section[] | undefined {
    return this.#kept.get(file.file);
  }

  /** The sections of a post's file; undefined where it does not come, or is no post. */
  async sections(file: Ref): Promise<readonly Section[] | undefined> {
    const kept = this.#kept.get(file.file);
    const sections = kept ?? (await this.#read(file));
    if (sections === undefined) return undefined;
    this.#kept.delete(file.file);
    this.#kept.set(file.file, sections);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MOST_KEPT) break;
      this.#kept.delete(oldest);
    }
    return sections;
  }

  async #read(file: Ref): Promise<readonly Section[] | undefined> {
    const bytes = await readBytes(this.#origin, file);
    const text = bytes.kind === 'ready' ? await textOf(bytes.value) : bytes;
    const html = text.kind === 'ready' ? htmlOf(text.value) : undefined;
    return html === undefined ? undefined : sectionsOf(html);
  }
}

/** The `html` of a PostFile. The hash proved the rest; where nothing could be hashed, any bytes may come. */
function htmlOf(text: string): string | undefined {
  try {
    const post: unknown = JSON.parse(text);
    if (typeof post !== 'object' || post === null || !('html' in post)) return undefined;
    return typeof post.html === 'string' ? post.html : undefined;
  } catch {
    return undefined; // not JSON: damaged, and as good as not there
  }
}
