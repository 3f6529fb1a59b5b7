// The package brings no types.
declare module 'commonmark-spec' {
  /** The examples of the specification, in order. `→` in them is a tab. */
  export const tests: readonly { readonly markdown: string; readonly html: string; readonly number: number }[];
}
