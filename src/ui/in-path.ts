// What only a post that is read in a path needs. It comes with the first such post: a page of a post itself is in none.

import { keepInPath } from './attachments/keep-in-path.ts';
import PathLine from './components/PathLine.svelte';
import PlaceInPath from './components/PlaceInPath.svelte';
import PreviousNext from './components/PreviousNext.svelte';
import { prefetchNext } from './prefetch-next.ts';
import { placeLine } from './step-words.ts';

export { keepInPath, PathLine, PlaceInPath, PreviousNext, placeLine, prefetchNext };
