import type * as en from '../en/catalog.ts';
import { formats } from './quantities.ts';

export const catalog: typeof en.catalog = {
  paths: 'Pfade',
  pathsLede: 'Reihen, die aufeinander aufbauen, und andere Wege durch das, was hier steht.',
  noPaths: ['Hier gibt es noch keine Pfade. ', 'Alle Beiträge', ' stehen nach Datum.'],
  morePaths: 'Weitere Pfade zeigen',
  pathsFailed: 'Die übrigen Pfade kamen nicht an. Gleich noch einmal versuchen.',

  latest: 'Neues',
  latestLede: 'Das Neueste zuerst. Wer neu ist, fängt besser mit einem Pfad an.',
  noPosts: 'Noch keine Beiträge.',
  older: 'Ältere Beiträge zeigen',
  olderFailed: 'Die älteren Beiträge kamen nicht an. Gleich noch einmal versuchen.',

  topics: 'Themen',
  noTopics: ['Noch keine Themen. ', 'Alle Beiträge', ' stehen nach Datum.'],
  across: 'Quer durch alle Themen',
  posts: 'Beiträge',
  planned: 'Geplant',
  noPostsYet: 'Noch keine Beiträge',
  countPlanned: (count) => `${count} geplant`,
  onlyPlanned: 'Zu diesem Thema ist noch nichts erschienen. Das soll kommen:',
  nothing: 'Hier gibt es noch nichts.',
  allTopics: 'Alle Themen',

  terms: 'Begriffe',
  termsLede: 'Was ein Wort hier bedeutet und wo es erklärt wird.',
  termIn: 'In',
  noTerms: 'Noch keine Begriffe.',
  noTermsWhy: 'Was die Beiträge definieren, wird hier stehen.',
  explained: (count) => [
    '',
    formats.counted(count, { one: 'Begriff', other: 'Begriffe' }),
    ', in den Beiträgen erklärt',
  ],
};
