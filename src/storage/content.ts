// What can be asked of the content, whoever answers: the network, the device, the page itself, the build.
import type * as v from 'valibot';
import type * as catalog from '../contract/catalog.ts';
import type { PathFile } from '../contract/path.ts';
import type { PostFile } from '../contract/post.ts';
import type { Ref } from '../contract/ref.ts';
import type { SearchManifestSchema } from '../contract/search.ts';
import type { AboutFile, FollowFile, StartFile } from '../contract/site.ts';
import type { Fetched, Found, Soon } from './fetched.ts';

/** What a search needs to start, as the contract has it. */
export type SearchManifest = Readonly<v.InferOutput<typeof SearchManifestSchema>>;

/** None of these rejects. What was read before, or fetched ahead, is there without waiting; what came with the page, at once. */
export interface ContentSource {
  /** The root file, fetched once; where it cannot be had the one read last, and the next to ask tries again. */
  root(): Promise<Found<catalog.RootFile>>;
  /** Asks for the root file anew; what is read from then on follows it. Keeps the former one where that fails. */
  refresh(): Promise<Fetched<catalog.RootFile>>;
  start(): Soon<Fetched<StartFile>>;
  about(): Soon<Fetched<AboutFile>>;
  /** The first page of paths, or the one an earlier page names as `next`. */
  paths(page?: Ref): Soon<Fetched<catalog.PathsFile>>;
  topics(): Soon<Fetched<catalog.TopicsFile>>;
  terms(): Soon<Fetched<catalog.TermsFile>>;
  follow(): Soon<Fetched<FollowFile>>;
  titles(): Soon<Fetched<catalog.TitlesFile>>;
  searchManifest(): Soon<Fetched<SearchManifest>>;
  /** The newest page of posts, or the one an earlier page names as `older`. */
  latest(page?: Ref): Soon<Fetched<catalog.LatestFile>>;
  topic(id: string): Soon<Fetched<catalog.TopicFile>>;
  path(id: string): Soon<Found<PathFile>>;
  /** A post by its id or a former one; the file says the id of today. */
  post(id: string): Soon<Found<PostFile>>;
  /** Where the newest file of a path or post is, as `path/<id>` or `post/<id>`. */
  refOf(name: string): Promise<Found<Ref>>;
  /** The ids of the paths a post stands in. */
  pathsOf(post: string): Soon<Fetched<readonly string[]>>;
  prefetchPost(id: string): void;
  prefetchPath(id: string): void;
}
