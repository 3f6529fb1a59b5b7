// The one deployment these tests read: see the fault tests.
export { makeFirst as default } from '../faults/builds.ts';
