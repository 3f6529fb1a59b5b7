// What is said of keeping things on the device, in German.

import type * as en from '../en/saving.ts';

const of = { part: { one: 'Teil', other: 'Teilen' }, post: { one: 'Beitrag', other: 'Beiträgen' } };

export const saving: typeof en.saving = {
  of,
  someOf: (parts, whole) => `${parts} von ${whole}`,
  someHere: (parts, whole) => `${parts} von ${whole} auf diesem Gerät.`,
  keep: 'Offline behalten',
  running: (title) => `„${title}“ wird gespeichert`,
  checkedOf: (bytes, whole) => `${bytes} von ${whole}, jede Datei geprüft`,
  pause: 'Anhalten',
  cancel: 'Abbrechen',
  notYet: 'Noch nicht gespeichert.',
  newNotYet: 'Die neue Ausgabe ist noch nicht vollständig.',
  resume: 'Fortsetzen',
  keepOld: 'Die alte behalten',
  broken: 'Nicht mehr vollständig.',
  fileLost: 'Eine Datei ging verloren.',
  repair: 'Reparieren',
  saved: 'Gespeichert',
  checked: (when) => `geprüft: ${when}`,
  update: (news) => `Aktualisieren: ${news}`,

  standIn: {
    unchecked: 'Von diesem Gerät. Ob die Website eine neuere Ausgabe hat, ist gerade nicht bekannt.',
    outdated: 'Von diesem Gerät. Die Website hat eine neuere Ausgabe, die gerade nicht zu holen war.',
    withdrawn: 'Von diesem Gerät. Die Website hat den Text inzwischen entfernt; die Kopie hier bleibt.',
    unsupported:
      'Die Website erscheint jetzt in einer neueren Form; dies ist die letzte Ausgabe, die diese Version der App lesen kann.',
  },

  storage: {
    unavailable:
      'Dieses Browserfenster behält keine Daten; mit dem Schließen geht der Lesestand verloren. Lesen geht wie immer.',
    slow: 'Dieses Gerät speichert langsam; die letzten Schritte sind vielleicht noch nicht gesichert.',
    newer:
      'Eine neuere Version der App verwaltet die Lesedaten jetzt; in diesem Tab werden sie nur gelesen. Nach dem Neuladen geht es hier weiter.',
    full: 'Dieses Gerät ist voll; der Lesestand wird nicht behalten. Lesen geht wie immer.',
  },

  keeping: {
    restored:
      'Dieser Browser hat die Daten dieser Website verloren. Der Lesestand ist aus seiner Kopie wiederhergestellt; was gespeichert war, wird neu geholt.',
    'standing-in':
      'Die Daten dieser Website lassen sich in diesem Browser nicht öffnen. Der Lesestand kommt aus seiner Kopie und wird dort weitergeführt.',
    forgotten:
      'Dieser Browser hat die Daten dieser Website gelöscht: den Lesestand und alles Gespeicherte. Wer die Lesedaten in einer Datei hat, kann sie einlesen.',
  },
  resetRefused: 'Der Browser lehnt das ab. Ein Neustart des Browsers kann helfen.',
  bringIn: 'Datei einlesen',
  reset: 'Neu anlegen',

  newVersion: { ready: 'Eine neue Version ist bereit', update: 'Aktualisieren', later: 'Später' },
};
