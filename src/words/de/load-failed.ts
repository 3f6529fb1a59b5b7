import type * as en from '../en/load-failed.ts';

export const loadFailed: typeof en.loadFailed = {
  title: 'Diese Seite wurde nicht geladen',
  why: 'Ein Teil der App kam nicht an. Vielleicht ist die Verbindung weg; was schon einmal geöffnet war, geht weiterhin.',
  again: 'Noch einmal versuchen',
};
