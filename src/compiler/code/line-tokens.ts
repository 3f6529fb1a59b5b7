// The lines of one language's code as HTML. Lines come again and again, from one listing of a book to the next. What a
// grammar says of a line depends on it and on the state it begins in only, so each such pair is asked about once.
import { EncodedTokenMetadata, type IGrammar, INITIAL, type StateStack, type StateStackImpl } from 'shiki/textmate';
import { escapeText } from '../markdown/html-text.ts';

/** Longer lines are data, and stay plain. */
const LONGEST_LINE = 5_000;

/** With more of them the memory begins anew: ten thousand posts have no end of lines. */
const MOST_LINES = 20_000;

/** A line, and the state in which the next one begins. */
interface Line {
  readonly html: string;
  readonly next: StateStack;
}

/** Highlights code of one grammar; `letters` gives the kind of each colour by its number, '' for plain text. */
export class LineTokens {
  readonly #grammar: IGrammar;
  readonly #letters: readonly string[];
  readonly #known = new Map<StateStack, Map<string, Line>>();
  #lines = 0;

  constructor(grammar: IGrammar, letters: readonly string[]) {
    this.#grammar = grammar;
    this.#letters = letters;
  }

  /** HTML of the code, lines as they are. */
  html(code: string): string {
    let state = INITIAL;
    return code
      .split('\n')
      .map((text) => {
        if (text === '' || text.length >= LONGEST_LINE) return escapeText(text);
        const line = this.#line(text, state);
        state = line.next;
        return line.html;
      })
      .join('\n');
  }

  #line(text: string, state: StateStack): Line {
    const known = this.#known.get(state)?.get(text);
    if (known !== undefined) return known;
    if (this.#lines >= MOST_LINES) this.#forget();
    // without a limit of time: else a slow machine stops in the middle of a line, and two builds differ
    const { tokens, ruleStack } = this.#grammar.tokenizeLine2(text, state, 0);
    const line = { html: this.#htmlOf(text, tokens), next: this.#sameAs(ruleStack) };
    const lines = this.#known.get(state) ?? new Map<string, Line>();
    this.#known.set(state, lines.set(text, line));
    this.#lines++;
    return line;
  }

  #forget(): void {
    this.#known.clear();
    this.#lines = 0;
  }

  /** Of states that are alike the first, so that they can be told apart by what they are, and not by what they hold. */
  #sameAs(state: StateStack): StateStack {
    for (const known of this.#known.keys()) if (isAlike(known, state)) return known;
    this.#known.set(state, new Map());
    return state;
  }

  /** Neighbours of one kind are one element, and white space belongs to what stands before it. */
  #htmlOf(text: string, tokens: Uint32Array): string {
    let html = '';
    let open = '';
    let run = '';
    for (let at = 0; at < tokens.length; at += 2) {
      const content = text.slice(tokens[at], tokens[at + 2] ?? text.length);
      const isBlank = content.trim() === '';
      const letter = isBlank ? open : this.#letterOf(content, tokens[at + 1] ?? 0);
      if (letter !== open) {
        html += element(open, run);
        open = letter;
        run = '';
      }
      run += content;
    }
    return html + element(open, run);
  }

  /** Operators made of signs are plain: coloured, they make the page restless and its HTML a third larger. */
  #letterOf(content: string, metadata: number): string {
    const letter = this.#letters[EncodedTokenMetadata.getForeground(metadata)] ?? '';
    return letter === 'k' && !/[\p{L}\p{N}]/u.test(content) ? '' : letter;
  }
}

const element = (letter: string, text: string): string =>
  letter === '' ? escapeText(text) : `<c-${letter}>${escapeText(text)}</c-${letter}>`;

/** `equals` leaves out whether a rule took the end of its line, which says where its next line's patterns are held. */
function isAlike(one: StateStack, other: StateStack): boolean {
  if (!one.equals(other)) return false;
  // the grammar's own class, which its types hide behind the interface
  let [a, b] = [one as StateStackImpl | null, other as StateStackImpl | null];
  for (; a !== null && b !== null; a = a.parent, b = b.parent) {
    if (a.beginRuleCapturedEOL !== b.beginRuleCapturedEOL) return false;
  }
  return true;
}
