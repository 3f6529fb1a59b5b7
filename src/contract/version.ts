// Where the content of a site lives, relative to its root, and in which form. The addresses stay what they are, since hosts
// are set up for them and devices keep what they lead to; the root file says which form all the rest has.

/**
 * The form that is written today. A change that an older app cannot read makes it one more: such an app says so, and shows
 * what it has. Every form before is still read, as devices hold files of it. 2: posts may come as `isDeflated` tells.
 */
export const FORMAT = 2;

/** The small mutable file from which everything else is found. */
export const ROOT_FILE = 'c/v1/root.json';

/** The folder of the immutable files, each named by its hash. */
export const FILES_FOLDER = 'c/v1/files/';
