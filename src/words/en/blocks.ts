// What is said of the blocks of a text once the app has it: code, pictures.

export const blocks = {
  /** The language of these words, as `lang` has it. */
  lang: 'en',
  copied: 'Copied',
  notCopied: 'Not copied',
  codeTabs: 'The same code in other words',
  enlarge: (description: string) => (description === '' ? 'Enlarge the picture' : `${description}, enlarge`),
};
