// Marks stand in rendered HTML for what is known only later: links, images, highlighted code. They hold a NUL, which
// markdown-it never lets through from a post, so that no author can write one.

type Kind = 'link' | 'image' | 'code' | 'task' | 'wiki' | 'math' | 'diagram';

const NUL = '\0';

/** The mark for the nth link, image or code block of a text. */
export const mark = (kind: Kind, index: number): string => `${NUL}${kind}${index}${NUL}`;

/** The index of a mark that is all of `text`; undefined where it is none. */
export function indexOfMark(kind: Kind, text: string): number | undefined {
  const found = pattern(kind, '^', '$').exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** Replaces every mark of a kind, along with what `before` and `after` match around it. */
export function replaceMarks(
  html: string,
  kind: Kind,
  around: readonly [before: string, after: string],
  replace: (index: number) => string,
): string {
  return html.replace(pattern(kind, ...around), (_, index: string) => replace(Number(index)));
}

function pattern(kind: Kind, before: string, after: string): RegExp {
  return new RegExp(`${before}${NUL}${kind}(\\d+)${NUL}${after}`, 'g');
}
