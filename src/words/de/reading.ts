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
  },

  notes: {
    changed: 'Geändert seit dem Lesen',
    compares: (things) => `Vergleicht ${things}`,
    firstAt: 'Zuerst erschienen bei',
    codeAt: 'Der Code dazu liegt bei',
  },

  inThisPost: 'In diesem Beitrag',
  inPart: (place) => `${place}, mit Inhalt`,
  partsOf: (path) => `Teile von „${path}“`,

  picture: { unnamed: 'Bild', actualSize: 'Originalgröße' },

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
  },

  inPaths: 'Dieser Beitrag gehört zu',

  onward: {
    label: 'Voriger und nächster Teil',
    next: (time) => `Als Nächstes, ${time}`,
    back: 'Zurück',
  },
};
