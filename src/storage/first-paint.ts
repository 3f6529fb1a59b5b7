// A copy of the look in localStorage, because only that can be read before the first paint. `index.html` does the same
// as `applyLook` in a line of script; the reader's settings themselves live in the store.

/** `textSize` is in percent of the normal size. */
export interface Look {
  readonly theme: string;
  readonly textSize: number;
}

/** Keeps the copy. Where storage is blocked nothing is kept, and the page starts in the system's theme. */
export function keepLook({ theme, textSize }: Look): void {
  try {
    localStorage.setItem('throughline:look', JSON.stringify({ theme, textSize }));
  } catch {
    // Blocked storage only costs the head start.
  }
}

/** Puts a look on the page, and where the theme is the system's, follows it from now on. */
export function applyLook({ theme, textSize }: Look): void {
  const { dataset, style } = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const paint = () => {
    dataset['theme'] = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
  };
  paint();
  dark.onchange = theme === 'system' ? paint : null;
  style.setProperty('--text-scale', String(textSize / 100));
}
