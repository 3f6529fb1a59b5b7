// A drawing as a figure of a post: what it shows is said, wide ones scroll, and its source stays within reach.
import type { TextWords } from '../../words/in.ts';
import { escapeHtml } from '../markdown/html-text.ts';
import { type Drawn, ID } from './drawing.ts';

/** What is said of a drawing; a title that the author gave to the fence is also shown under it. */
export interface Said {
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly isShown: boolean;
}

/** `number` makes the drawing's ids unique in its post. */
export function diagramFigure(
  { svg }: Drawn,
  { title, description, isShown }: Said,
  { source }: { readonly source: string },
  number: number,
  words: TextWords,
): string {
  const id = `diagram-${number}`;
  const parts = [
    ...(title === undefined ? [] : [`<title id="${id}-title">${escapeHtml(title)}</title>`]),
    ...(description === undefined ? [] : [`<desc id="${id}-desc">${escapeHtml(description)}</desc>`]),
  ];
  const names = [
    title === undefined ? `aria-label="${words.diagram}"` : `aria-labelledby="${id}-title"`,
    ...(description === undefined ? [] : [`aria-describedby="${id}-desc"`]),
  ];
  const drawing = svg
    .replaceAll(ID, id)
    .replace(
      /^<svg([^>]*)>/,
      (_, attributes: string) => `<svg role="img" ${names.join(' ')}${attributes}>${parts.join('')}`,
    );
  const caption = isShown && title !== undefined ? `<figcaption>${escapeHtml(title)}</figcaption>` : '';
  const asText = `<details class="as-text"><summary>${words.asText}</summary><pre tabindex="0"><code>${escapeHtml(source.trimEnd())}</code></pre></details>`;
  const label = `role="group" aria-label="${words.diagram}" tabindex="0"`;
  return `<figure class="diagram"><div class="drawing" ${label}>${drawing}</div>${asText}${caption}</figure>`; // HTML wants a caption first or last
}
