// The few sentences that stand for a post in lists: whole, with nothing flattened into them.

const ABOUT = 200;
const MOST = 320;
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|al|ca|no|fig|sec|dr|mr|mrs|ms|st|approx|resp)\.\s*$/i;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

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
  const sentences: string[] = [];
  let open = '';
  for (const { segment } of segmenter.segment(text)) {
    open += segment;
    if (ABBREVIATION.test(open)) continue;
    sentences.push(open.trim());
    open = '';
  }
  if (open.trim() !== '') sentences.push(open.trim());
  return sentences.filter((sentence) => sentence !== '');
}

function cut(text: string): string {
  const words = text.slice(0, ABOUT).split(' ');
  return `${words
    .slice(0, -1)
    .join(' ')
    .replace(/[\s,;:–—-]+$/, '')}…`;
}
