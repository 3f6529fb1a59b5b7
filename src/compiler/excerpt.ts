// The few sentences that stand for a post in lists: whole, with nothing flattened into them.

const ABOUT = 200;
const MOST = 320;
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|al|ca|no|fig|sec|dr|mr|mrs|ms|st|approx|resp)\.\s*$/i;

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** What a post may say of itself, and the texts of its top-level paragraphs. */
export interface ExcerptSource {
  readonly description: string | undefined;
  readonly subtitle: string | undefined;
  readonly paragraphs: readonly string[];
}

/**
 * The description, else the subtitle, else whole sentences from the first paragraphs up to about 200 characters. A first
 * sentence of more than 320 is cut between two words and ends with an ellipsis.
 */
export function excerptOf({ description, subtitle, paragraphs }: ExcerptSource): string {
  if (description !== undefined) return description;
  if (subtitle !== undefined) return subtitle;
  let excerpt = '';
  for (const text of paragraphs) {
    for (const sentence of sentencesOf(text)) {
      if (sentence.endsWith(':')) break; // it leads to a list or a figure, which is not here
      if (excerpt !== '' && excerpt.length + sentence.length >= ABOUT) return excerpt;
      excerpt = excerpt === '' ? sentence : `${excerpt} ${sentence}`;
    }
    if (excerpt.length >= ABOUT / 2) break;
  }
  return excerpt.length <= MOST ? excerpt : cut(excerpt);
}

/** Sentences without white space around them; abbreviations do not end one. */
function sentencesOf(text: string): readonly string[] {
  const whole: string[] = [];
  let open = '';
  for (const { segment } of sentences.segment(text)) {
    open += segment;
    if (ABBREVIATION.test(open)) continue;
    whole.push(open.trim());
    open = '';
  }
  return [...whole, open.trim()].filter((sentence) => sentence !== '');
}

/** Between two words, also of a script without spaces. */
function cut(text: string): string {
  let kept = '';
  for (const { segment } of words.segment(text.slice(0, MOST))) {
    if (kept.length + segment.length > ABOUT) break;
    kept += segment;
  }
  return `${(kept || text.slice(0, ABOUT)).replace(/[\s,;:–—-]+$/, '')}…`;
}
