import type * as en from '../en/keys.ts';

export const keys: typeof en.keys = [
  ['/ oder Strg K', 'Zu einem Beitrag, Abschnitt oder einer Seite springen'],
  ['j oder →', 'Nächster Teil des Pfads'],
  ['k oder ←', 'Voriger Teil des Pfads'],
  ['n, N', 'Nächste, vorige Fundstelle, in einem Beitrag aus der Suche'],
  ['?', 'Diese Liste'],
  ['Esc', 'Schließen'],
];
