// Text put together from the pieces of an HTML element: spaces collapse as they do on the page, blocks come to new lines.

export class TextBuilder {
  readonly #pieces: string[] = [];
  #gap: '' | ' ' | '\n' = '';

  /** Running text: any white space in it counts as one space. */
  add(text: string): void {
    const words = text.replace(/\s+/g, ' ');
    if (words.startsWith(' ')) this.#space();
    const body = words.trim();
    if (body === '') return;
    this.#push(body);
    if (words.endsWith(' ')) this.#space();
  }

  /** Code: white space stays. */
  addCode(text: string): void {
    this.#push(text);
  }

  breakLine(): void {
    this.#gap = '\n';
  }

  /** What was added, without space at either end. */
  text(): string {
    return this.#pieces.join('').trim();
  }

  #space(): void {
    if (this.#gap === '') this.#gap = ' ';
  }

  #push(piece: string): void {
    if (this.#pieces.length > 0) this.#pieces.push(this.#gap);
    this.#pieces.push(piece);
    this.#gap = '';
  }
}
