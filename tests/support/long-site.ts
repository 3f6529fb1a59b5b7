// A site with a post of ten thousand words and sixty pieces of code, the part that follows it, and a later edition of
// both: what a reader's place and the app's speed are tried on.
import { stringify } from 'yaml';

type Folder = Readonly<Record<string, string>>;

const SECTIONS = 40;
const WORDS =
  'leader follower quorum clock write log read stale lease fence epoch shard merge vote commit ring page tree cache queue disk packet partition replica term index snapshot'.split(
    ' ',
  );

/** Sentences that are the same in every run, and no two of them alike. */
function* sentences(seed: number): Generator<string, never> {
  let state = seed;
  const pick = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  while (true) {
    const words = Array.from({ length: 15 }, () => WORDS[pick(WORDS.length)]);
    yield `Every ${words.join(' ')} is told.`;
  }
}

const CODE = (name: string) => `\`\`\`go title="${name}.go"
// Commit returns once a majority of peers hold the entry of ${name}.
func (l *Leader) Commit${name}(ctx context.Context, entry Entry, quorum int) (Receipt, error) {
	acks := 1 // the leader itself
	for ok := range l.replicate(ctx, entry) {
		if ok {
			acks++
		}
		if acks > len(l.peers)/2 {
			return l.receipt(entry), nil
		}
	}
	return Receipt{}, ErrNoQuorum
}
\`\`\``;

/** The paragraphs of a section: four of 60 words, each with a number of its own to be known by. */
function section(at: number, telling: Iterator<string, never>, edition: 1 | 2): string {
  const paragraphs = Array.from({ length: 4 }, (_, index) => {
    const text = Array.from({ length: 3 }, () => telling.next().value).join(' ');
    const edited = edition === 2 ? text.replace(' is told.', ' is told anew, and better.') : text;
    return `${edited} That was number ${at * 4 + index}${index === 1 ? ` of the CAP[^${at}]` : ''}.`;
  });
  const fences = Array.from({ length: at % 2 === 0 ? 2 : 1 }, (_, index) => CODE(`S${at}F${index}`));
  return [`## Section ${at}`, paragraphs[0], fences[0], ...paragraphs.slice(1), ...fences.slice(1)].join('\n\n');
}

function text(edition: 1 | 2): string {
  const telling = sentences(3);
  const news = edition === 2 ? [1, 2, 3, 4, 5].map((at) => `What came since, in paragraph ${at}.`) : [];
  const all = Array.from({ length: SECTIONS }, (_, at) => section(at, telling, edition));
  const notes = all.map((_, at) => `[^${at}]: A note on section ${at}.`).join('\n');
  return [...news, ...all, notes, '*[CAP]: Consistency, availability, partition tolerance'].join('\n\n');
}

const post = (title: string, body: string): string =>
  `---\n${stringify({ title, date: '2026-09-01', lang: 'en' })}---\n\n${body}\n`;

/** The whole folder; the second edition says the same in other words, further down. */
export const longSite = (edition: 1 | 2): Folder => ({
  'site.yaml': stringify({ title: 'Long reading', lang: 'en', url: 'https://long.example/', firstPost: 'long' }),
  'long.md': post('The long part', text(edition)),
  'next.md': post('The part that follows', `It begins here.\n\n${text(edition)}`),
  'paths/way.yaml': stringify({
    title: 'The long way',
    kind: 'series',
    goal: 'read for long',
    items: [
      { post: 'long', teaser: 'First.' },
      { post: 'next', teaser: 'Then.' },
    ],
  }),
});
