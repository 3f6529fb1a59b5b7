import type * as en from '../en/passages.ts';

export const passages: typeof en.passages = {
  copy: 'Link zu dieser Stelle kopieren',
  copied: 'Kopiert',
  copyByHand: 'Diese Adresse kopieren',
  alike: 'Der Wortlaut dieser Stelle hat sich seither geändert. Dies kommt ihm am nächsten.',
  gone: 'Die Stelle, auf die der Link zeigt, steht nicht mehr im Text.',
};
