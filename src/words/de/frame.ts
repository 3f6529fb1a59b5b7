// What is said around every page, in German.

import type * as en from '../en/frame.ts';

export const frame: typeof en.frame = {
  lang: 'de',
  skip: 'Zum Text springen',
  rooms: 'Bereiche',
  foot: 'Fußzeile',
  start: 'Hier anfangen',
  paths: 'Pfade',
  topics: 'Themen',
  latest: 'Neues',
  shelf: 'Regal',
  about: 'Über die Seite',
  settings: 'Einstellungen',
  search: 'Suche',
  staysHere: 'Was hier gelesen wird, bleibt auf diesem Gerät.',
  close: 'Schließen',
  loading: 'Wird geladen …',

  stop: {
    read: 'Gelesen: ',
    known: 'Bekannt: ',
    begun: 'Begonnen: ',
    unread: '',
    planned: 'Geplant: ',
    external: 'Anderswo: ',
  },
};
