import type * as en from '../en/search.ts';
import { formats } from './quantities.ts';

const posts = (count: number): string => formats.counted(count, { one: 'Beitrag', other: 'Beiträge' });
const ofPosts = (count: number): string => formats.counted(count, { one: 'Beitrag', other: 'Beiträgen' });
const savedOnly = (count: number): string =>
  count === 1 ? 'Durchsucht ist der eine gespeicherte Beitrag' : `Durchsucht sind die ${count} gespeicherten Beiträge`;

export const search: typeof en.search = {
  title: 'Suche',
  field: 'Suchwörter',
  placeholder: 'Wörter, in Text und Code',
  help: '„genaue Wörter“ in Anführungszeichen, -Wort lässt eines aus. Pfeiltasten gehen durch die Treffer.',
  posts: 'Beiträge',
  passages: 'Textstellen',
  nearest: 'Ähnlich geschrieben:',
  everything: 'Alles durchsuchen',
  nothing:
    'Vielleicht helfen weniger Wörter oder andere. Auch bei ein, zwei falschen Buchstaben wird ein Wort gefunden.',

  hasCode: (language) => `Mit ${language}`,
  unread: 'Noch nicht gelesen',
  kept: 'Auf diesem Gerät',

  searching: 'Wird gesucht …',
  found: (count) => (count === 0 ? 'In den Texten nichts gefunden.' : `${posts(count)} gefunden.`),
  checked: (count) =>
    count === 1
      ? 'Die genauen Wörter wurden nur im wahrscheinlichsten Beitrag nachgeschlagen.'
      : `Die genauen Wörter wurden nur in den ${formats.number(count)} wahrscheinlichsten Beiträgen nachgeschlagen.`,
  hidden: (count) =>
    `${formats.counted(count, { one: 'weiterer Beitrag', other: 'weitere Beiträge' })} außerhalb der Auswahl.`,
  searchedOffline: (count) => `${savedOnly(count)}; der Rest braucht eine Verbindung.`,
  searchedDamaged: (count) => `${savedOnly(count)}; das Verzeichnis der übrigen kam beschädigt an.`,
  missing: (count) => `Der Text von ${ofPosts(count)} ist nicht auf diesem Gerät.`,

  problem: {
    offline:
      'Das Suchverzeichnis ist noch nicht auf diesem Gerät, und es gibt keine Verbindung. „Springen zu“ findet Beiträge weiterhin nach dem Titel.',
    damaged:
      'Das Suchverzeichnis kam zweimal beschädigt an. Mit dem nächsten Buchstaben wird es neu angefordert; „Springen zu“ findet Beiträge weiterhin nach dem Titel.',
  },
};
