// A cookie that only says that this browser kept data of this site. Where all storage is gone and it is not, the reader
// can be told. It holds no more than that, and goes to the site's own host alone.

const NAME = 'throughline-was-here';
/** Says that a first visit left notes in the journal, which the next start is to read. `index.html` knows both. */
const NOTED = 'throughline-noted';
const YEAR = 31_536_000;

export const wasHere = (): boolean => document.cookie.split('; ').includes(`${NAME}=1`);

/** `path` is the site's own, so that no other site of the origin sees it. */
export const markHere = (path: string): void => mark(NAME, path);

export const markNoted = (path: string): void => mark(NOTED, path);

function mark(name: string, path: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: Safari and Firefox have no other way
  document.cookie = `${name}=1; path=${path}; max-age=${YEAR}; samesite=strict`;
}
