import type * as en from '../en/path-page.ts';

export const pathPage: typeof en.pathPage = {
  about: 'Über diesen Pfad',
  takeAlong: (size) => `Zum Mitnehmen (EPUB, ${size})`,
  print: 'Der ganze Pfad auf einer Seite, zum Drucken',
};
