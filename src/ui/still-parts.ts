// The code of what answers nothing. It comes once a page is drawn that was not drawn ahead.

export { default as Bar } from './components/Bar.svelte';
export { default as Foot } from './components/Foot.svelte';
export { default as InPaths } from './components/InPaths.svelte';
export { default as Loading } from './components/Loading.svelte';
export { default as PostFacts } from './components/PostFacts.svelte';
export { default as PostMatter } from './components/PostMatter.svelte';
