// Code and styles that only some posts need. It comes together with such a post, before that is shown, so that nothing moves after
// and a place can be found again; where it does not arrive, the text is read without.

import type { PostFile } from '../contract/post.ts';
import type { Soon } from '../state/app-state.ts';
import { addressHere, isStranger } from './here.ts';

type Needs = Pick<PostFile, 'html'> & Partial<PostFile>;

class Extra<Code> {
  #code: Code | undefined;
  #coming: Promise<unknown> | undefined;
  readonly isNeeded: (post: Needs) => boolean;
  readonly #load: () => Promise<Code>;

  constructor(isNeeded: (post: Needs) => boolean, load: () => Promise<Code>) {
    this.isNeeded = isNeeded;
    this.#load = load;
  }

  /** What has come; a text that is shown before goes without. */
  get code(): Code | undefined {
    return this.#code;
  }

  /** It came with other code. */
  hold(code: Code): void {
    this.#code = code;
  }

  /** At once where it is here already. Never rejects. */
  bring(): Soon<unknown> {
    if (this.#code !== undefined) return undefined;
    this.#coming ??= this.#load().then(
      (code) => {
        this.#code = code;
      },
      () => {
        this.#coming = undefined;
      },
    );
    return this.#coming;
  }
}

function isPassageNamed(): boolean {
  const address = addressHere();
  return address?.page === 'post' && address.passage !== undefined;
}

const says = (part: string) => (post: Needs) => post.html.includes(part);

/** What each is needed for is found in the text as the compiler writes it. */
export const extras = {
  sideNotes: new Extra(says('doc-noteref'), () => import('./attachments/side-notes.ts')),
  codeGroups: new Extra(says('code-group'), () => import('./attachments/code-groups.ts')),
  pictures: new Extra(says('<img'), () => import('./attachments/pictures.ts')),
  abbreviations: new Extra(says('<abbr'), () => import('./attachments/abbreviations.ts')),
  drawings: new Extra(says('"diagram"'), () => import('./styles/drawings.css')),
  formulas: new Extra(says('<math'), () => import('./styles/formulas.css')),
  /** A page that a stranger came by has it drawn already, and they have no place to return to. */
  nextPage: new Extra(
    () => !isStranger(),
    () => import('./next-page.ts'),
  ),
  passages: new Extra(isPassageNamed, () => import('./passage-code.ts')),
  /** Asked for by name: it says something of the edition, not of the text. */
  standIn: new Extra(
    () => false,
    () => import('./next-page.ts'),
  ),
  /** Where a post is asked for that the site does not have. */
  notHere: new Extra(
    () => false,
    () => import('./components/NotHere.svelte'),
  ),
  remarks: new Extra(
    ({ continues, requires = [], canonical, repository, compares, lastReviewed, changes = [] }) =>
      Boolean(continues || canonical || repository || compares || lastReviewed) || requires.length + changes.length > 0,
    () => import('./remarks.ts'),
  ),
  discussion: new Extra(
    ({ discussion = [], comments = [], forum }) => discussion.length + comments.length > 0 || forum !== undefined,
    () => import('./components/Discussion.svelte'),
  ),
};

/** Brings what a post needs; at once where that is here already. */
export function bringFor(post: Needs): Soon<unknown> {
  const lacking = Object.values(extras).filter((extra) => extra.code === undefined && extra.isNeeded(post));
  return lacking.length > 0 ? Promise.all(lacking.map((extra) => extra.bring())) : undefined;
}

/** What all posts and other texts among these answers need, whether they were given or asked for. */
export const bringForAll = (answers: readonly unknown[]): Promise<unknown> =>
  Promise.all([
    ...answers.map(contentOf).map((value) => (hasText(value) ? bringFor(value) : undefined)),
    ...answers.map(bringForStandIn),
  ]);

/** Where an answer only stands in, the page will say so: as for the root, of which all other answers hang. */
export const bringForStandIn = (answer: unknown): Soon<unknown> =>
  typeof answer === 'object' && answer !== null && 'standIn' in answer && answer.standIn
    ? extras.standIn.bring()
    : undefined;

const contentOf = (answer: unknown): unknown =>
  typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : answer;

const hasText = (answer: unknown): answer is Needs =>
  typeof answer === 'object' && answer !== null && 'html' in answer && typeof answer.html === 'string';

/** Brings everything, as for pages that are drawn ahead. */
export const bringAll = (): Promise<unknown> => Promise.all(Object.values(extras).map((extra) => extra.bring()));
