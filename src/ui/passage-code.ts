// All that passages need, in one file: most visits neither come by a link to one nor select any.

export { markPassage, selectedIn } from './attachments/passages.ts';
export { default as PassageBar } from './components/PassageBar.svelte';
export { default as PassageGone } from './components/PassageGone.svelte';
