// A page that is put into the back-forward cache stands still with all that it holds. A transaction among that keeps every
// other page waiting for as long as it lies there (measured: over 20 s in WebKitGTK 2.50).

/** What a page that may be put away must know. */
export interface PutAway {
  isAway(): boolean;
  /** Does work of which a part may be lost as the page is put away; that is then done again once it is back. */
  outlasting<T>(work: () => Promise<T>): Promise<T>;
}

/** `letGo` is called when the page is put away, and must end all that is under way. Workers and closed pages never are. */
export function whenPutAway(letGo: () => void): PutAway {
  let times = 0;
  let back: Promise<void> | undefined;
  let isBack = (): void => undefined;
  globalThis.addEventListener?.('pagehide', (event: Event & { readonly persisted?: boolean }) => {
    if (event.persisted !== true) return;
    times++;
    back = new Promise((resolve) => {
      isBack = resolve;
    });
    letGo();
  });
  globalThis.addEventListener?.('pageshow', () => {
    back = undefined;
    isBack();
  });
  return {
    isAway: () => back !== undefined,
    async outlasting(work) {
      for (;;) {
        if (back) await back;
        const before = times;
        try {
          return await work();
        } catch (error) {
          if (times === before) throw error;
        }
      }
    },
  };
}
