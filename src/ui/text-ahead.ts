// A post that stands in the page before the app: the service worker has drawn it (see `drawn-post.ts`).
import { type Found, filesOf } from '../state/app-state.ts';
import { scrollBack } from './own-scroll.ts';
import { holdLine } from './reading-line.ts';

interface TextAhead {
  /** True where the answers are from the very files that are shown. */
  isFrom(answers: readonly Found<unknown>[]): boolean;
  /** The reader is at another address by now. */
  wasLeft(): boolean;
  /** Since it is shown the reader went to another place in it. */
  wasMoved(): boolean;
  /** Lays out what is not on the screen as well. */
  layOut(): void;
}

/** Undefined where the page came without. */
export function textAhead({ dataset }: HTMLElement): TextAhead | undefined {
  const { drawn, files } = dataset;
  if (files === undefined) return undefined;
  return {
    isFrom: (answers) => filesOf(answers) === files,
    wasLeft: () => location.hash !== drawn,
    wasMoved: () => 'moved' in dataset,
    layOut() {
      const prose = document.querySelector<HTMLElement>('.prose');
      const line = prose && holdLine(prose);
      delete dataset['drawn'];
      if (line) scrollBack(line.moved());
    },
  };
}
