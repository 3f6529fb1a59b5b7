// What only some posts say of themselves.

export { default as PostBefore } from './components/PostBefore.svelte';
export { default as PostChanges } from './components/PostChanges.svelte';
export { default as PostNotes } from './components/PostNotes.svelte';
