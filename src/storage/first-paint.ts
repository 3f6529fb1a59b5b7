// A copy of the look in localStorage, because only that can be read before the first paint. `index.html` does the same
// as `applyLook` in a line of script; the reader's settings themselves live in the store.

/** `textSize` is in percent of the normal size; `codeLanguage` is the tab that groups of code show. */
export interface Look {
  readonly theme: string;
  readonly textSize: number;
  readonly codeWrap: boolean;
  readonly codeLanguage: string;
}

const KEY = 'throughline:look';

/** Keeps the copy. Where storage is blocked nothing is kept, and the page starts in the system's theme. */
export function keepLook({ theme, textSize, codeWrap, codeLanguage }: Look): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ theme, textSize, codeWrap, codeLanguage }));
  } catch {
    // Blocked storage only costs the head start.
  }
}

/** The copy as it was kept, not checked; undefined where there is none or storage is blocked. */
export function keptLook(): unknown {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '');
  } catch {
    return undefined; // a damaged copy is as good as none: the settings themselves are in the store
  }
}

/** One for all looks, so that a former one no longer listens. */
let dark: MediaQueryList | undefined;

/** Puts a look on the page, and where the theme is the system's, follows it from now on. */
export function applyLook({ theme, textSize, codeWrap }: Look): void {
  const { dataset, style } = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const paint = () => {
    dataset['theme'] = theme === 'system' ? (system.matches ? 'dark' : 'light') : theme;
  };
  paint();
  if (dark) dark.onchange = null;
  dark = system;
  dark.onchange = theme === 'system' ? paint : null;
  style.setProperty('--text-scale', String(textSize / 100));
  if (codeWrap) dataset['codeWrap'] = '';
  else delete dataset['codeWrap'];
}
