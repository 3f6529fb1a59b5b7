// What a diagram's source becomes: a drawing without style or script, or what is wrong with it.

/** The languages of fences that are drawn, and who draws them. */
export const DIAGRAM_LANGUAGES: ReadonlyMap<string, 'mermaid' | 'dot'> = new Map([
  ['mermaid', 'mermaid'],
  ['dot', 'dot'],
  ['graphviz', 'dot'],
]);

export type DiagramKind = 'mermaid' | 'dot';

/** Lines count from 1 within the source, columns from 1; both are undefined where the whole source is meant. */
export interface Fault {
  readonly kind: 'fault';
  readonly message: string;
  readonly hint?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/**
 * `svg` has sizes in pixels, classes for `ui/styles/diagrams.css`, and ids that begin with `ID`. `title` and
 * `description` are what the source itself says of the drawing.
 */
export interface Drawn {
  readonly kind: 'drawn';
  readonly svg: string;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
}

export type Drawing = Drawn | Fault;

/** Stands at the beginning of every id of a drawing, to be made unique on its page. */
export const ID = 'DIAGRAM';
