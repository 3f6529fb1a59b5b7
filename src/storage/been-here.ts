// A cookie that only says that this browser kept data of this site. Where all storage is gone and it is not, the reader
// can be told. It holds no more than that, and goes to the site's own host alone.

const NAME = 'throughline-was-here';
const YEAR = 31_536_000;

export const wasHere = (): boolean => document.cookie.split('; ').includes(`${NAME}=1`);

/** `path` is the site's own, so that no other site of the origin sees it. */
export function markHere(path: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: Safari and Firefox have no other way
  document.cookie = `${NAME}=1; path=${path}; max-age=${YEAR}; samesite=strict`;
}
