import type * as en from '../en/rendered.ts';

export const rendered: typeof en.rendered = {
  copy: 'Kopieren',
  wrap: 'Umbrechen',
  code: (language) => (language === undefined ? 'Code' : `Code in ${language}`),
  callout: {
    note: 'Hinweis',
    tip: 'Tipp',
    important: 'Wichtig',
    warning: 'Warnung',
    caution: 'Vorsicht',
    'trade-off': 'Abwägung',
    'failure-mode': 'Fehlerfall',
    definition: 'Definition',
  },
  details: 'Details',
  table: 'Tabelle',
  equation: 'Gleichung',
  diagram: 'Diagramm',
  asText: 'Als Text',
  listing: (number) => `Listing ${number}`,
  footnotes: 'Fußnoten',
  backToText: 'Zurück zum Text',
  done: 'Erledigt',
  toDo: 'Offen',
  missingImage: 'Bild fehlt',
};
