// What is of this site among all that a browser keeps: the sites of one origin, as on GitHub Pages, share its storage.

/** The name of the site at `pathname`, with which every other name begins that it gives in storage. `index.html` says the same. */
export const ownName = (pathname: string): string => `throughline:${pathname}`;
