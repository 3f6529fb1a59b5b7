// The piece of a post that shows what the settings do, in German.

import type * as en from '../en/sample.ts';

export const sample: typeof en.sample = {
  label: 'Ein Stück eines Beitrags mit diesen Einstellungen',
  title: 'Was ein Quorum bringt',
  text: 'Was eine Mehrheit gespeichert hat, kann keine spätere Mehrheit vergessen, denn zwei Mehrheiten derselben Menge haben immer ein Mitglied gemeinsam. Dieser eine Satz trägt Raft, Paxos und Zab; der Rest ist Buchführung.',
  comment: '// sobald eine Mehrheit ihn hat',
};
