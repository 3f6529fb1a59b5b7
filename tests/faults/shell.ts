/** Runs in the page: entries of the app's own caches. */
export async function countShell(): Promise<number> {
  let count = 0;
  for (const name of (await caches.keys()).filter((key) => key.includes(':shell:'))) {
    count += (await (await caches.open(name)).keys()).length;
  }
  return count;
}
