// What is said where something is sought, in German.

import type * as en from '../en/finding.ts';

export const finding: typeof en.finding = {
  palette: {
    title: 'Springen zu',
    field: 'Zu einem Beitrag, einem Abschnitt, einer Seite springen',
    placeholder: 'Springen zu …',
    found: 'Gefunden',
    inText: (query) => `Im Text nach „${query}“ suchen`,
  },

  keys: 'Tasten',
  searchOnlyIn: 'Nur suchen in',

  hit: {
    notHere: 'Der Text ist nicht auf diesem Gerät.',
    inPath: (path, part, of) => `${path}, Teil ${part} von ${of}`,
    read: 'gelesen',
    begun: 'begonnen',
    here: 'auf diesem Gerät',
  },

  bar: {
    label: 'Fundstellen in diesem Beitrag',
    places: { one: 'Stelle', other: 'Stellen' },
    at: (at, places) => `${at} von ${places}`,
    found: (sought, places) => `„${sought}“ · ${places}`,
    previous: 'Vorige Fundstelle',
    next: 'Nächste Fundstelle',
    stop: 'Nicht mehr markieren',
  },

  kind: { post: 'Beitrag', path: 'Pfad', topic: 'Thema', page: 'Seite', section: 'Abschnitt', action: 'Befehl' },
};
