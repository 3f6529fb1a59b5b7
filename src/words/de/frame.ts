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

  problem: {
    offline: {
      title: 'Noch nicht auf diesem Gerät',
      text: 'Es gibt keine Verbindung, und diese Seite wurde hier noch nie geöffnet. Was auf diesem Gerät schon gelesen wurde, lässt sich weiter öffnen.',
    },
    portal: {
      title: 'Dieses Netz will zuerst etwas anderes',
      text: 'Statt des Beitrags kommt eine Seite des Netzes, vielleicht eine Anmeldung. Eine beliebige andere Website führt dorthin; danach geht es hier weiter. Was auf diesem Gerät schon gelesen wurde, lässt sich weiter öffnen.',
    },
    server: {
      title: 'Die Website hat eine Störung',
      text: 'Der Server meldet einen Fehler, und diese Seite wurde hier noch nie geöffnet. Was auf diesem Gerät schon gelesen wurde, lässt sich weiter öffnen.',
    },
    unknown: { title: 'Nicht gefunden', text: 'Unter diesem Namen hat die Website nichts.' },
    missing: {
      title: 'Gerade nicht da',
      text: 'Die Website nennt diese Seite, aber der Server liefert sie nicht. Vielleicht wird sie gerade aktualisiert; in einer Minute kann es wieder gehen.',
    },
    damaged: {
      title: 'Beschädigt angekommen',
      text: 'Was ankam, ist nicht das, was veröffentlicht wurde; deshalb wird es nicht gezeigt. Manche Netze schieben eigene Seiten dazwischen; eine Anmeldung im Netz kann helfen.',
    },
    unsupported: {
      title: 'Dafür ist eine neuere Version nötig',
      text: 'Die Website ist in einer neueren Form veröffentlicht, als diese Version der App lesen kann. Neu laden bringt die neue Version.',
    },
  },
  tryAgain: 'Noch einmal versuchen',
  onThisDevice: 'Was auf diesem Gerät ist',

  notHere: {
    title: 'Nicht gefunden',
    heading: {
      post: 'Diesen Beitrag gibt es hier nicht',
      path: 'Diesen Pfad gibt es hier nicht',
      topic: 'Dieses Thema gibt es hier nicht',
      page: 'Diese Seite gibt es hier nicht',
    },
    why: (sought) => `Nichts hat die Adresse „${sought}“. Vielleicht ist sie vertippt, oder der Inhalt wurde entfernt.`,
    nearest: 'Vielleicht gemeint',
  },

  kind: { post: 'Beitrag', path: 'Pfad', topic: 'Thema', page: 'Seite', section: 'Abschnitt', action: 'Befehl' },

  stop: {
    read: 'Gelesen: ',
    known: 'Bekannt: ',
    begun: 'Begonnen: ',
    unread: '',
    planned: 'Geplant: ',
    external: 'Anderswo: ',
  },
};
