import type * as en from '../en/published.ts';
import { formats } from './quantities.ts';

export const published: typeof en.published = {
  about: 'Über die Seite',
  needsScript: (site) => `${site} braucht JavaScript, um Beiträge zu zeigen.`,

  title: { paths: 'Pfade', topics: 'Themen', terms: 'Begriffe', latest: 'Neues' },
  description: {
    paths: 'Alle Pfade, der Reihe nach zu lesen, und wozu jeder gut ist.',
    topics: 'Alles nach Themen.',
    terms: 'Was ein Wort hier bedeutet und wo es erklärt wird.',
    latest: 'Alle Beiträge, die neuesten zuerst.',
  },

  pages: 'Seiten',
  newer: 'Neuere Beiträge',
  older: 'Ältere Beiträge',
  pathsBefore: 'Pfade davor',
  morePaths: 'Weitere Pfade',
  page: (number, count) => `Seite ${number} von ${count}`,

  moved: (link) => `Dieser Beitrag steht jetzt unter ${link}.`,
  notFound: 'Nicht gefunden',
  noSuchPage: 'Diese Seite gibt es hier nicht',
  noSuchPageWhy: 'Vielleicht ist die Adresse vertippt, oder die Seite wurde entfernt. Weiter geht es hier:',
  start: 'Hier anfangen',

  contents: 'Inhalt',
  planned: (titles) => `Geplant: ${titles}`,

  subscribe: 'Abonnieren',
  subscribeHow:
    'Ein Feed meldet einem Leseprogramm, wenn ein Beitrag erschienen ist, mit dem ganzen Text. Niemand erfährt, wer mitliest. Das Programm braucht nur diese Adresse:',
  subscribeParts: (all, json) =>
    `Oder nur einzelne Pfade und Themen aus den Listen unten. ${all('Alle Feeds in einer Datei')} gibt es für Programme, die eine solche Liste nehmen, und ${json('JSON')} für solche, die es vorziehen.`,
  otherWays: 'Andere Wege',

  book: {
    about: 'Über dieses Buch',
    cover: 'Umschlag',
    text: 'Beginn des Textes',
    places: 'Orte',
    whenItMatters: 'Wann das wichtig ist',
    takeaways: 'Zum Mitnehmen',
    edition: (title, parts, day) =>
      `${title}, ${parts === 1 ? 'ein Teil' : formats.counted(parts, { one: 'Teil', other: 'Teile' })}, Stand ${day}.`,
    newest: (link) => `Die neueste Ausgabe steht unter ${link}.`,
    from: (site) => `Aus: ${site}.`,
    toCome: 'Noch geplant',
    elsewhere: 'Anderswo zu lesen',
    picture: 'Bild',
  },
};
