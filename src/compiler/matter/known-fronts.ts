// Heads of posts as they were read and checked: while posts are written all but one are as they were.
import { Diagnostics } from '../diagnostics.ts';
import type { SourceText } from '../source-text.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import type { YamlParser } from './yaml.ts';

interface Known {
  readonly front: FrontMatter;
  readonly said: Diagnostics;
  /** What was parsed, so that it can be asked for again: others keep what is of use. */
  readonly parsed: string | undefined;
}

/** Remembers each for as long as its text is there. */
export class KnownFronts {
  readonly #known = new WeakMap<SourceText, Known>();

  /** As `readFrontMatter`; all that there was to say is said each time. */
  read(source: SourceText, diagnostics: Diagnostics, parse: YamlParser): FrontMatter {
    const before = this.#known.get(source);
    const known = before ?? readWith(source, parse);
    if (before?.parsed !== undefined) parse(before.parsed);
    this.#known.set(source, known);
    diagnostics.addFrom(known.said);
    return known.front;
  }
}

function readWith(source: SourceText, parse: YamlParser): Known {
  const said = new Diagnostics();
  let parsed: string | undefined;
  const front = readFrontMatter(source, said, (text) => {
    parsed = text;
    return parse(text);
  });
  return { front, said, parsed };
}
