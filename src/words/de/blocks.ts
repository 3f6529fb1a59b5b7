import type * as en from '../en/blocks.ts';

export const blocks: typeof en.blocks = {
  lang: 'de',
  copied: 'Kopiert',
  notCopied: 'Nicht kopiert',
  codeTabs: 'Derselbe Code in anderer Form',
  enlarge: (description) => (description === '' ? 'Bild vergrößern' : `${description}, vergrößern`),
};
