// What is said on an open post, in German.

import type * as en from '../en/reading.ts';

const part = { one: 'Teil', other: 'Teile' };
const post = { one: 'Beitrag', other: 'Beiträge' };

export const reading: typeof en.reading = {
  steps: { series: part, path: part, collection: post, hub: post, column: { one: 'Folge', other: 'Folgen' } },
  place: (step, at, of) => `${step} ${at} von ${of}`,

  bar: {
    place: (at, of) => `${at} von ${of}`,
    left: (time) => `noch ${time}`,
    read: 'gelesen',
  },

  head: {
    doneAbout: (time) => `fertig gegen ${time}`,
    helpfulFirst: 'Vorher hilfreich:',
    notRead: (time) => `${time}, nicht gelesen`,
    read: 'gelesen',
    known: 'bekannt',
    markKnown: 'Schon bekannt',
    markUnknown: 'Doch nicht bekannt',
    whenItMatters: 'Wann das wichtig ist',
  },

  notes: {
    changed: 'Geändert seit dem Lesen',
    compares: (things) => `Vergleicht ${things}`,
    firstAt: 'Zuerst erschienen bei',
    codeAt: 'Der Code dazu liegt bei',
  },

  share: { name: 'Teilen', copied: 'Link kopiert', refused: 'Der Browser lässt das Kopieren nicht zu' },

  contents: {
    inThisPost: 'In diesem Beitrag',
    inPart: (place) => `${place}, mit Inhalt`,
    partsOf: (path) => `Teile von „${path}“`,
    read: '(gelesen)',
  },

  picture: { unnamed: 'Bild', actualSize: 'Originalgröße' },

  passage: {
    copy: 'Link zu dieser Stelle kopieren',
    copied: 'Kopiert',
    copyByHand: 'Diese Adresse kopieren',
    alike: 'Der Wortlaut dieser Stelle hat sich seither geändert. Dies kommt ihm am nächsten.',
    gone: 'Die Stelle, auf die der Link zeigt, steht nicht mehr im Text.',
  },

  resume: {
    stoppedAt: (section) => `Zuletzt gelesen bis „${section}“`,
    stoppedAtBeginning: 'Zuletzt gelesen bis kurz nach dem Anfang',
    go: 'Dort weiterlesen',
    stay: 'Hier bleiben',
  },

  end: {
    takeaways: 'Zum Mitnehmen',
    continuedIn: 'Fortgesetzt in',
    otherAngle: 'Aus anderer Sicht',
    linkedFrom: 'Verweise hierher',
    confidence: 'Wie sicher das ist.',
    reviewed: (day) => `Zuletzt durchgesehen am ${day}.`,
    changes: 'Änderungen',
    change: (day, note) => `${day}: ${note}`,
    isRead: 'Dieser Beitrag ist gelesen.',
    markRead: 'Als gelesen markieren',
    markUnread: 'Als ungelesen markieren',
  },

  discussion: {
    discussedAt: 'Besprochen bei',
    comments: 'Kommentare',
    there: 'dort',
    forum: 'Mitreden',
    frame: 'Diskussion auf GitHub',
    cost: 'Die Diskussion liegt auf GitHub. Wird sie hier gezeigt, erfährt giscus.app von diesem Besuch.',
    show: 'Diskussion zeigen',
    answer: 'Auf GitHub antworten',
  },

  inPaths: 'Dieser Beitrag gehört zu',

  onward: {
    label: 'Voriger und nächster Teil',
    next: (time) => `Als Nächstes, ${time}`,
    back: 'Zurück',
  },

  pathEnd: {
    reached: (path) => `Das Ende von „${path}“ ist erreicht`,
    reachedSoFar: (path) => `Das bisherige Ende von „${path}“ ist erreicht`,
    allSoFar: 'Das ist bisher alles',
    wasLast: {
      series: 'Das war der letzte Teil',
      path: 'Das war der letzte Teil',
      collection: 'Das war der letzte Beitrag',
      hub: 'Das war der letzte Beitrag',
      column: 'Das war die letzte Folge',
    },
    read: (steps, time) => `${steps} gelesen, insgesamt ${time} Lesezeit.`,
    planned: 'Als Nächstes geplant:',
    skipped: 'Noch nicht gelesen:',
    nextFor: (goal) => `Als Nächstes, für das Ziel „${goal}“`,
  },
};
