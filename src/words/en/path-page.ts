// The page of one path.

export const pathPage = {
  about: 'About this path',
  takeAlong: (size: string) => `Take it along (EPUB, ${size})`,
  print: 'The whole path on one page, to print',
};
