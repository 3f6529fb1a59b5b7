// The page of the app as the build leaves it: where others put what they have drawn, and what they let start later.

/** Where the app stands. */
export const APP = '<div id="app"></div>';

/** What starts the app; the file is relative to the root. */
export const START = /\s*<script type="module"[^>]*src="\.\/([^"]+)"[^>]*><\/script>/;
