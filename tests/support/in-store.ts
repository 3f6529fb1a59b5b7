// What the app's database holds, read and changed from outside.
import type { Page } from '@playwright/test';

export type Work =
  | 'keys'
  | 'values'
  | { readonly get: string }
  | { readonly put: unknown; readonly key: string }
  | { readonly delete: string };

/** Does a piece of work on an object store of the site that the page is of. The app makes the database, not this. */
export const inStore = <T>(page: Page, store: string, work: Work): Promise<T> =>
  page.evaluate(workInStore, { store, work }) as Promise<T>; // written by the app, or by the test itself

interface StoreWork {
  readonly store: string;
  readonly work: Work;
  /** The site's path, for a page that is not of the app. */
  readonly site?: string;
}

/** Runs in the page. */
export function workInStore({ store, work, site }: StoreWork): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(`throughline:${site ?? new URL('./', document.baseURI).pathname}`);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const isRead = work === 'keys' || work === 'values' || 'get' in work;
      const transaction = db.transaction(store, isRead ? 'readonly' : 'readwrite');
      const records = transaction.objectStore(store);
      let request: IDBRequest | undefined;
      if (work === 'keys') request = records.getAllKeys();
      else if (work === 'values') request = records.getAll();
      else if ('get' in work) request = records.get(work.get);
      else if ('put' in work) request = records.put(work.put, work.key);
      else request = records.delete(work.delete);
      transaction.oncomplete = () => {
        db.close();
        resolve(request?.result);
      };
      transaction.onabort = () => reject(transaction.error);
    };
  });
}
