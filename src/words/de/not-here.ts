import type * as en from '../en/not-here.ts';

export const notHere: typeof en.notHere = {
  title: 'Nicht gefunden',
  heading: {
    post: 'Diesen Beitrag gibt es hier nicht',
    path: 'Diesen Pfad gibt es hier nicht',
    topic: 'Dieses Thema gibt es hier nicht',
    page: 'Diese Seite gibt es hier nicht',
  },
  why: (sought) => `Nichts hat die Adresse „${sought}“. Vielleicht ist sie vertippt, oder der Inhalt wurde entfernt.`,
  nearest: 'Vielleicht gemeint',
};
