import type * as en from '../en/rescue.ts';

export const rescue: typeof en.rescue = {
  title: 'Diese Version startet nicht',
  lede: 'Alles Gelesene und Gespeicherte auf diesem Gerät ist unberührt. Eines davon hilft vielleicht.',
  again: 'Neu laden',
  before: 'Die vorige Version nehmen',
  save: 'Lesedaten in eine Datei sichern',
  noneBefore: 'Auf diesem Gerät gibt es keine frühere Version.',
  noData: 'Dieser Browser gibt die Daten gerade nicht heraus.',
};
