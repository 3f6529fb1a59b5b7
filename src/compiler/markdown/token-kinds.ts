// The elements of highlighted code: `<c-k>` for a keyword, eleven bytes where a `span` with a class has twenty-one. They
// mean nothing to a browser, as spans do; `ui/styles` gives every letter a colour per theme.

/**
 * The colours of the theme the tokens are made with (github-light), and what they mean:
 *
 * | letter | means |
 * | --- | --- |
 * | `k` | keyword, operator that is a word, storage |
 * | `s` | string, and addresses in prose languages |
 * | `c` | comment |
 * | `n` | number, constant, property, built-in value |
 * | `f` | function, type, class, decorator |
 * | `v` | parameter, variable, changed line of a diff |
 * | `t` | tag, escape in a pattern, inserted line of a diff |
 * | `d` | deleted line of a diff, what is not valid |
 *
 * Any other colour is plain text and gets no element.
 */
export const TOKEN_KINDS: Readonly<Record<string, string>> = {
  '#D73A49': 'k',
  '#032F62': 's',
  '#6A737D': 'c',
  '#005CC5': 'n',
  '#6F42C1': 'f',
  '#E36209': 'v',
  '#22863A': 't',
  '#B31D28': 'd',
};
