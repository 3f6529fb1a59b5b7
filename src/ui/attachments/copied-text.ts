// What a Copy button copies: the code that runs.

/** Left out of a copy: prompts, what was printed, lines that a change took out, and the signs of changes. */
const LEFT_OUT = '.prompt, .line.out, .line.del, .sign';

/** The code of a figure as one would type it. A patch is copied whole, and so is what would otherwise be nothing. */
export function copiedText(figure: Element): string {
  const code = figure.querySelector('code');
  const whole = code?.textContent ?? '';
  if (code === null || figure.getAttribute('data-copy') === 'all') return whole;
  const copy = code.cloneNode(true) as Element; // a clone is of the kind of its original
  for (const one of copy.querySelectorAll(LEFT_OUT)) one.remove();
  const text = (copy.textContent ?? '').replace(/\n$/, '');
  return text.trim() === '' ? whole : text;
}
