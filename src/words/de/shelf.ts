import type * as en from '../en/shelf.ts';

export const shelf: typeof en.shelf = {
  title: 'Regal',
  heading: 'Regal',
  lede: 'Was einmal geöffnet war, bleibt auf diesem Gerät und öffnet sich ohne Verbindung.',
  saved: 'Was gespeichert ist und wie viel Platz es braucht',
  begun: 'Weiterlesen',
  finished: 'Gelesen',
  more: 'Mehr zeigen',
  empty: 'Hier steht noch nichts. Alles Gelesene wird hier stehen, mit der Stelle, an der es weitergeht.',
  start: 'Hier anfangen',

  device: 'Auf diesem Gerät',
  deviceLede: 'Was gespeichert ist, öffnet sich ohne Verbindung: jeder Beitrag und jedes Bild, einzeln geprüft.',
  remove: 'Entfernen',
  removeOne: (title) => `${title} entfernen`,
  removed: (title) => `${title} ist entfernt.`,
  undo: 'Rückgängig',
  nothing: ['Noch ist nichts gespeichert. ', 'Ein Pfad', ' lässt sich offline behalten.'],
  check: 'Jetzt alles prüfen',
  checking: 'Wird gelesen und geprüft …',
  whole: 'Alles Gespeicherte ist vollständig.',
  notWhole: 'Nicht alles ist vollständig; siehe oben.',
};
