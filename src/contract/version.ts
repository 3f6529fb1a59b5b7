// Where the content of a site lives, relative to its root. The number is the format's major version: a change that an
// older app cannot read gets a new number, and the app goes on reading every past one.

export const FORMAT = 1;

/** The small mutable file from which everything else is found. */
export const ROOT_FILE = `c/v${FORMAT}/root.json`;

/** The folder of the immutable files, each named by its hash. */
export const FILES_FOLDER = `c/v${FORMAT}/files/`;
