// Words to mark in code: a text as it is, or a pattern between slashes.

/** A pattern that finds the text itself. */
export const markOfText = (text: string): RegExp => new RegExp(text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'gu');

/** `/pattern/flags`, or a bare word; for a pattern that cannot be read, why. */
export function markOf(written: string): RegExp | string {
  const pattern = /^\/(.+)\/([a-z]*)$/s.exec(written);
  if (pattern === null) return markOfText(written);
  try {
    const flags = new Set(`${pattern[2]?.replace(/[yv]/g, '') ?? ''}gu`);
    return new RegExp(pattern[1] ?? '', [...flags].join(''));
  } catch (fault) {
    if (!(fault instanceof SyntaxError)) throw fault;
    return fault.message;
  }
}
