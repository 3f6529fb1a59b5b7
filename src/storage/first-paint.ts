// A copy of the look in localStorage, because only that can be read before the first paint. `index.html` puts what is
// kept on the page in a line of script; the reader's settings themselves live in the store.

import { ownName } from '../contract/own-name.ts';

/** What of the settings the look of the page hangs on; in `data-` attributes and custom properties of <html>. */
interface Look {
  readonly theme: string;
  /** In percent of the normal size. */
  readonly textSize: number;
  readonly face: string;
  readonly width: string;
  readonly lineHeight: string;
  readonly justified: boolean;
  readonly codeWrap: boolean;
  readonly motion: string;
}

export interface FirstPaint {
  /** The copy of the settings as it was kept, not checked; undefined where there is none or storage is blocked. */
  kept(): unknown;
  /** Keeps a copy. Where storage is blocked nothing is kept, and the page starts in the system's theme. */
  keep(look: Look): void;
  /** Puts a look on the page, and where the theme is the system's, follows it from now on. */
  apply(look: Look): void;
}

export function firstPaint(pathname: string, isFirstVisit = false): FirstPaint {
  const key = `${ownName(pathname)}:look`; // `index.html` says the same
  return {
    kept() {
      if (isFirstVisit) return undefined; // nobody was here to choose, and to ask keeps a slow phone waiting
      try {
        return JSON.parse(localStorage.getItem(key) ?? '');
      } catch {
        return undefined; // a damaged copy is as good as none: the settings themselves are in the store
      }
    },
    keep(look) {
      try {
        localStorage.setItem(key, JSON.stringify({ ...look, attributes: attributesOf(look) }));
      } catch {
        // Blocked storage only costs the head start.
      }
    },
    apply: applyLook,
  };
}

/** For pages that are drawn ahead: nothing was chosen, and there is no page to put a look on. */
export const noPaint: FirstPaint = { kept: () => undefined, keep: () => undefined, apply: () => undefined };

/** One for all looks, so that a former one no longer listens. */
let dark: MediaQueryList | undefined;

/** The attributes of <html> by their names after `data-`; those at the start have none. */
function attributesOf(look: Look): Readonly<Record<string, string>> {
  return {
    ...(look.face !== 'serif' && { face: look.face }),
    ...(look.width !== 'normal' && { width: look.width }),
    ...(look.lineHeight !== 'normal' && { lineHeight: look.lineHeight }),
    ...(look.motion !== 'system' && { motion: look.motion }),
    ...(look.justified && { justified: '' }),
    ...(look.codeWrap && { codeWrap: '' }),
  };
}

function applyLook(look: Look): void {
  const { dataset, style } = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const paint = () => {
    dataset['theme'] = look.theme === 'system' ? (system.matches ? 'dark' : 'light') : look.theme;
  };
  paint();
  if (dark) dark.onchange = null;
  dark = system;
  dark.onchange = look.theme === 'system' ? paint : null;
  style.setProperty('--text-scale', String(look.textSize / 100));
  for (const name of ['face', 'width', 'lineHeight', 'motion', 'justified', 'codeWrap']) delete dataset[name];
  Object.assign(dataset, attributesOf(look));
}
