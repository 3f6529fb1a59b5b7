// Libraries for the states that a tidy one does not show: very long names, very many, one, none, other scripts.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';

/** A folder of posts: its files by name. */
type Folder = Readonly<Record<string, string>>;

/** Titles that a layout has to hold: 120 characters in words, and one word without an end. */
const LONG_TITLE =
  'Everything that happens between the moment a packet leaves your machine and the moment an answer to it comes back again';
const UNBROKEN_TITLE = `pneumono${'ultramicroscopicsilicovolcano'.repeat(3)}coniosis`;
const PARTS = 40;
const TOPICS = 200;

const post = (matter: Readonly<Record<string, unknown>>, text: string): string =>
  `---\n${stringify({ date: '2026-09-01', ...matter })}---\n\n${text}\n`;

const TEXT = Array.from(
  { length: 8 },
  (_, at) => `## Section ${at + 1}\n\n${'A sentence that says something, and then a little more. '.repeat(20)}`,
).join('\n\n');

const ARABIC = 'حين تنقطع الشبكة بين خادمين، لا بد من الاختيار بين الاتساق والإتاحة. '.repeat(12);
const JAPANESE =
  '二つのサーバーの間のネットワークが切れたとき、整合性と可用性のどちらかを選ばなければならない。'.repeat(12);

function longSeries(): Folder {
  const parts = Array.from({ length: PARTS }, (_, at): [string, string] => [
    `forty/forty-${at + 1}.md`,
    post(
      {
        title: `Operating systems from nothing, part ${at + 1}: ${at % 5 === 3 ? LONG_TITLE.toLowerCase() : `lesson ${at + 1}`}`,
        topics: ['everything'],
        description:
          'What this lesson builds, what it leaves out, and which of the others it stands on; enough to choose by.',
      },
      TEXT,
    ),
  ]);
  return {
    ...Object.fromEntries(parts),
    'paths/forty.yaml': stringify({
      title: 'Operating systems from nothing',
      kind: 'series',
      status: 'running',
      blurb: 'Forty lessons, each one evening long.',
      items: parts.map(([, _text], at) => ({ post: `forty-${at + 1}` })),
    }),
  };
}

function paths(): Folder {
  return {
    'paths/alone.yaml': stringify({
      title: 'A path of one post',
      kind: 'path',
      goal: 'read just one thing',
      items: [{ post: 'alone', teaser: 'The one thing.' }],
    }),
    'paths/guide.yaml': stringify({
      title: `The guide: ${LONG_TITLE}`,
      kind: 'hub',
      blurb: 'A guide in sections, to read anywhere.',
      sections: [
        { title: 'Foundations', blurb: 'What the rest stands on.', items: ['alone', 'forty-1', 'forty-2'] },
        { title: UNBROKEN_TITLE, items: ['unbroken', 'arabic', 'japanese', { planned: UNBROKEN_TITLE }] },
        {
          title: 'Elsewhere',
          items: [{ external: 'https://example.org/paper', title: 'The paper', teaser: 'Read it.' }],
        },
      ],
    }),
    'paths/second-thought.yaml': stringify({
      title: 'On second thought',
      kind: 'column',
      strapline: 'Things we once said, looked at again',
      status: 'running',
      items: ['alone', 'long', 'arabic', { planned: 'Was it the cache?', expect: 'in spring' }],
    }),
    'paths/odds.yaml': stringify({
      title: 'Odds and ends',
      kind: 'collection',
      items: ['unbroken', 'long', 'japanese'],
    }),
    'paths/paused.yaml': stringify({
      title: 'Put aside for now',
      kind: 'series',
      status: 'paused',
      items: ['long', { planned: 'The other half' }],
    }),
  };
}

function topics(): object[] {
  const many = Array.from({ length: TOPICS - 3 }, (_, at) => ({ id: `topic-${at}`, title: `Topic number ${at}` }));
  return [
    { id: 'everything', title: 'Everything', scope: `${LONG_TITLE}.`, keywords: ['all', UNBROKEN_TITLE] },
    { id: 'to-come', title: 'To come', planned: [LONG_TITLE, UNBROKEN_TITLE, 'Something short'] },
    { id: 'unbroken', title: UNBROKEN_TITLE, scope: 'A name with no place to break.' },
    ...many,
  ];
}

/** One library that holds all states which can stand beside each other. */
export const STATES: Folder = {
  'site.yaml': stringify({
    title: 'The library of everything that could go wrong on a page',
    lang: 'en',
    topics: topics(),
    goals: [
      { id: 'all', title: LONG_TITLE, goal: LONG_TITLE.toLowerCase(), paths: ['forty', 'guide', 'second-thought'] },
      { id: 'one', title: UNBROKEN_TITLE, why: 'For readers of long words.', paths: ['alone', 'odds', 'paused'] },
    ],
    firstPost: 'long',
    cadence: { everyDays: 14, text: 'about every two weeks' },
    audience: ['Readers of everything.'],
  }),
  'long.md': post({ title: LONG_TITLE, subtitle: LONG_TITLE, topics: ['everything'], requires: ['alone'] }, TEXT),
  'unbroken.md': post({ title: UNBROKEN_TITLE, topics: ['everything', 'unbroken'] }, `${UNBROKEN_TITLE}\n\n${TEXT}`),
  'alone.md': post({ title: 'Alone', topics: ['everything'] }, TEXT),
  'arabic.md': post(
    { title: 'نظرية CAP: ما الذي تعد به؟', lang: 'ar', topics: ['everything'] },
    `## الوعد\n\n${ARABIC}`,
  ),
  'japanese.md': post(
    { title: 'CAP定理が本当に約束していること', lang: 'ja', topics: ['everything'] },
    `## 約束\n\n${JAPANESE}`,
  ),
  ...longSeries(),
  ...paths(),
};

/** One post and nothing else: no site file, no path, no topic. */
export const BARE: Folder = { 'only.md': '# The only post\n\nIt says one thing.\n' };

/** A site whose language runs from right to left. */
export const RIGHT_TO_LEFT: Folder = {
  'site.yaml': stringify({
    title: 'دفتر الأنظمة',
    tagline: 'قراءات طويلة يبني بعضها على بعض',
    lang: 'ar',
    topics: [{ id: 'systems', title: 'الأنظمة الموزعة', scope: 'ما الذي تعد به عدة آلات معا.' }],
    goals: [{ id: 'cap', title: 'فهم الأنظمة الموزعة', why: 'ابدأ من هنا.', paths: ['cap'] }],
    firstPost: 'one',
  }),
  'one.md': post(
    { title: 'نظرية CAP: ما الذي تعد به؟', topics: ['systems'] },
    `## الوعد\n\n${ARABIC}\n\n## الثمن\n\n${ARABIC}`,
  ),
  'two.md': post({ title: 'ثمن الاتساق القوي', topics: ['systems'] }, `## الثمن\n\n${ARABIC}`),
  'paths/cap.yaml': stringify({
    title: 'نظرية CAP كما ينبغي',
    kind: 'series',
    blurb: 'ما معنى الاتساق والإتاحة وتحمل الانقسام.',
    items: [
      { post: 'one', teaser: 'خادمان وسلك مقطوع.' },
      { post: 'two', teaser: 'ما الذي يرفضه etcd.' },
      { planned: 'خوارزمية Raft' },
    ],
  }),
};

/** A site in a language that is written without spaces. */
export const WITHOUT_SPACES: Folder = {
  'site.yaml': stringify({
    title: 'システムの帳面',
    tagline: '積み重ねて読む長い文章',
    lang: 'ja',
    topics: [{ id: 'systems', title: '分散システム', scope: '複数の機械が一緒に約束できること。' }],
    goals: [{ id: 'cap', title: '分散システムを理解する', why: 'ここから始めてください。', paths: ['cap'] }],
    firstPost: 'one',
  }),
  'one.md': post(
    { title: 'CAP定理が本当に約束していること', topics: ['systems'] },
    `## 約束\n\n${JAPANESE}\n\n## 代償\n\n${JAPANESE}`,
  ),
  'two.md': post(
    { title: '強い整合性の隠れた代償について、普通の日に払うもの', topics: ['systems'] },
    `## 代償\n\n${JAPANESE}`,
  ),
  'paths/cap.yaml': stringify({
    title: 'CAP定理をきちんと',
    kind: 'series',
    blurb: '整合性、可用性、分断耐性とは何か。',
    items: [
      { post: 'one', teaser: '二つの機械と切れた線。' },
      { post: 'two', teaser: 'etcdが断るもの。' },
    ],
  }),
};

/** Writes a folder of posts below `home`. */
export async function writeFolder(home: string, folder: Folder): Promise<void> {
  for (const [name, text] of Object.entries(folder)) {
    const file = path.join(home, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
