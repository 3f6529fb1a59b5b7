import type * as en from '../en/start.ts';

export const start: typeof en.start = {
  question: 'Was soll verständlich werden?',
  how: 'Ein Ziel wählen und der Linie folgen; jeder Teil sagt, warum er an seiner Stelle steht.',
};
