import type * as en from '../en/path-end.ts';

export const pathEnd: typeof en.pathEnd = {
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
};
