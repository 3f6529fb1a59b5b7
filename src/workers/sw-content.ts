// Pictures of posts, the one kind of content that pages do not fetch by themselves: from the device, else from the
// network and then kept. What is not proved to be what was asked for is not stored.
import { readBytes } from '../storage/content-file.ts';
import type { Database } from '../storage/database.ts';
import { KeptFiles } from '../storage/kept-files.ts';

const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** Answers for the pictures of the site at `scope`, an absolute address that ends in a slash. */
export function pictures(scope: string, database: Database): (url: URL) => Promise<Response> {
  const kept = new KeptFiles(database);
  const origin = { base: scope, fetch: fetch.bind(globalThis), kept };
  return async (url) => {
    const file = url.pathname.slice(url.pathname.lastIndexOf('/') + 1);
    const answer = await readBytes(origin, { file, bytes: 0 });
    if (answer.kind === 'failed') return Response.error(); // the page then shows the file that was saved, if any
    const type = TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    return new Response(answer.value, { headers: { 'content-type': type } });
  };
}
