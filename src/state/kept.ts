// How what the device keeps is read, merged and put aside. It comes with the device: before that there is nothing to be read.

export { mergeProgress } from '../model/merge-progress.ts';
export { parseProgress } from '../model/saved-record.ts';
export { mergeVisits, parseVisits, visited } from '../model/visits.ts';
export { eraseAside, loadAside, putAside } from './aside.ts';
export { LateSaves } from './late-saves.svelte.ts';
