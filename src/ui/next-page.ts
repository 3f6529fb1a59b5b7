// What pages have but the one a stranger came by: there it is drawn already, is asked for by a press, or is not the case.

export { keepInPath } from './attachments/keep-in-path.ts';
export { default as Bar } from './components/Bar.svelte';
export { default as FoldedParts } from './components/FoldedParts.svelte';
export { default as Foot } from './components/Foot.svelte';
export { default as InPaths } from './components/InPaths.svelte';
export { default as KeyList } from './components/KeyList.svelte';
export { default as Loading } from './components/Loading.svelte';
export { default as Notices } from './components/Notices.svelte';
export { default as PartList } from './components/PartList.svelte';
export { default as PlaceInPath } from './components/PlaceInPath.svelte';
export { default as PostFacts } from './components/PostFacts.svelte';
export { default as PostMatter } from './components/PostMatter.svelte';
export { default as PreviousNext } from './components/PreviousNext.svelte';
export { default as ResumeOffer } from './components/ResumeOffer.svelte';
export { default as StandInNote } from './components/StandInNote.svelte';
export { prefetchNext } from './prefetch-next.ts';
export { returnTo } from './return-to.ts';
export { copyPassage, sharePost } from './sharing.ts';
