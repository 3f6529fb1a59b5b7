// The strip and the foot that every page has, around a text that no page of the app shows.

const MAIN = /(<main\b[^>]*>)[\s\S]*(<\/main>)/;

/** The page's own frame with `main` in it; nothing in the strip is then where the reader is. */
export const framed = (body: string, main: string): string =>
  body.replace(MAIN, (_, open: string, close: string) => open + main + close).replaceAll(' aria-current="page"', '');
