// Remembers rendered posts by what is in them, so that a saved file costs only its own rendering.
import { type Rendered, type RenderInput, render } from './render.ts';

interface Entry {
  readonly text: string;
  readonly title: string | undefined;
  readonly rendered: Rendered;
}

/** One entry a file: the newest. */
export class RenderCache {
  readonly #entries = new Map<string, Entry>();

  async render(input: RenderInput): Promise<Rendered> {
    const { source, title } = input;
    const known = this.#entries.get(source.file);
    if (known !== undefined && known.text === source.text && known.title === title) return known.rendered;
    const rendered = await render(input);
    this.#entries.set(source.file, { text: source.text, title, rendered });
    return rendered;
  }
}
