import type * as en from '../en/problems.ts';

export const problems: typeof en.problems = {
  why: {
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
};
