// What the compiler writes into a text. It is in the text's own language, where the interface speaks that.

export const rendered = {
  copy: 'Copy',
  wrap: 'Wrap',
  code: (language: string | undefined) => (language === undefined ? 'Code' : `${language} code`),
  /** By the kind of callout. The first five are GitHub's; the last three are what writing about systems needs besides. */
  callout: {
    note: 'Note',
    tip: 'Tip',
    important: 'Important',
    warning: 'Warning',
    caution: 'Caution',
    'trade-off': 'Trade-off',
    'failure-mode': 'Failure mode',
    definition: 'Definition',
  },
  details: 'Details',
  table: 'Table',
  equation: 'Equation',
  diagram: 'Diagram',
  asText: 'As text',
  listing: (number: string) => `Listing ${number}`,
  footnotes: 'Footnotes',
  backToText: 'Back to the text',
  done: 'Done',
  toDo: 'To do',
  missingImage: 'Missing image',
};
