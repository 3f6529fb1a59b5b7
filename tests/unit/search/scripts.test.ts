// Scripts other than the Latin one, from text to index to marks: what is typed is found, and marked as it stands.
import { expect, test } from 'vitest';
import { excerptOf, markedText } from '../../../src/search/excerpt.ts';
import { opened, post } from './make.ts';

const TEXTS: Readonly<Record<string, readonly [title: string, text: string]>> = {
  russian: ['Согласованность и доступность', 'Кворум нужен, чтобы две группы узлов не разошлись. Ёлка растёт.'],
  greek: ['Κατανεμημένα συστήματα', 'Ο αλγόριθμος της πλειοψηφίας είναι απλός.'],
  arabic: ['الأنظمة الموزعة', 'يحتاج النِّظام إلى أغلبية العُقَد حتى يستمر في العمل.'],
  hebrew: ['מערכות מבוזרות', 'שָׁלוֹם לכל הצמתים ברוב'],
  hindi: ['वितरित प्रणाली', 'सहमति के लिए अधिकांश नोड चाहिए। हिन्दी में लिखा है।'],
  chinese: ['理解分布式系统', '一致性与可用性之间的取舍取决于网络分区。'],
  japanese: ['分散システムの合意', 'リーダーは過半数のノードに書き込みます。'],
  korean: ['분산 시스템의 합의', '과반수의 노드가 동의해야 합니다.'],
  thai: ['ระบบแบบกระจาย', 'ต้องใช้เสียงข้างมากของโหนดทั้งหมด'],
};
const { index } = opened(
  Object.entries(TEXTS).map(([id, [title, text]]) => post(id, `Before it. ${text} After it.`, { title })),
);

test.each([
  ['кворум', 'russian', ['Кворум']],
  ['КВОРУМ', 'russian', ['Кворум']],
  ['квору', 'russian', ['Кворум']],
  ['кворму ', 'russian', ['Кворум']],
  ['елка', 'russian', ['Ёлка']],
  ['πλειοψηφιας', 'greek', ['πλειοψηφίας']],
  ['ΑΠΛΟΣ', 'greek', ['απλός']],
  ['النظام', 'arabic', ['النِّظام']],
  ['العقد', 'arabic', ['العُقَد']],
  ['שלום', 'hebrew', ['שָׁלוֹם']],
  ['हिन्दी', 'hindi', ['हिन्दी']],
  ['सहमति', 'hindi', ['सहमति']],
  ['可用性', 'chinese', ['可用性']],
  ['网络分区', 'chinese', ['网络分区']],
  ['過半数', 'japanese', ['過半数']],
  ['リーダー', 'japanese', ['リーダー']],
  ['과반수', 'korean', ['과반수']],
  ['เสียงข้างมาก', 'thai', ['เสียงข้างมาก']],
])('%s is found where it stands', async (query, id, marked) => {
  const { posts, wanted } = await index.search(query, { limit: 3 });
  expect(posts.map((found) => found.id)).toEqual([id]);
  const { text, marks } = excerptOf(`Before it. ${TEXTS[id]?.[1]} After it.`, wanted);
  expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(marked);
});

test.each(Object.entries(TEXTS))('the title in %s is found and marked whole', async (id, [title]) => {
  const { posts, wanted } = await index.search(title, { limit: 1 });
  expect(posts.map((found) => found.id)).toEqual([id]);
  const { text, marks } = markedText(title, wanted);
  expect(marks.map(([from, to]) => text.slice(from, to)).join(' ')).toBe(title);
});
