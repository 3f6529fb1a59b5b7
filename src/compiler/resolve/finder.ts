// Finds posts by the names authors use for them, and says where a name leads nowhere.
import { toId } from '../../contract/id.ts';
import type { Diagnostics } from '../diagnostics.ts';
import type { Post } from '../library.ts';
import { didYouMean } from '../nearest.ts';
import type { Place } from '../source-text.ts';

/** Posts by id and by alias. `moved` maps each alias to the id of today. */
export class PostFinder {
  readonly moved: ReadonlyMap<string, string>;
  readonly #byName: ReadonlyMap<string, Post>;
  readonly #held: ReadonlyMap<string, Post>;

  constructor(posts: readonly Post[], held: readonly Post[], diagnostics: Diagnostics) {
    const byName = postsById(posts, diagnostics);
    const moved = new Map<string, string>();
    for (const post of posts) {
      for (const [at, written] of (post.matter.aliases ?? []).entries()) {
        const alias = aliasOf(written);
        const owner = byName.get(alias);
        if (owner !== undefined && owner !== post) {
          diagnostics.error(
            post.at(['aliases', at]),
            `"${alias}" is already a name of ${owner.source.file}`,
            'take one of the two out',
          );
        } else if (alias !== '' && alias !== post.id) {
          byName.set(alias, post);
          moved.set(alias, post.id);
        }
      }
    }
    this.moved = moved;
    this.#byName = byName;
    this.#held = new Map(held.map((post) => [post.id, post]));
  }

  /** The post of an id or alias. */
  find(name: string): Post | undefined {
    return this.#byName.get(name);
  }

  /** The draft of an id, where drafts are held back. */
  findHeld(name: string): Post | undefined {
    return this.#held.get(name);
  }

  /** As `find`; a name that leads nowhere is an error, one of a draft that is held back only said. */
  expect(name: string, place: Place, diagnostics: Diagnostics): Post | undefined {
    const post = this.find(name);
    if (post !== undefined) return post;
    if (this.#held.has(name)) diagnostics.info(place, `"${name}" is a draft and left out`);
    else diagnostics.error(place, `no post "${name}"`, this.#suggestion(name));
    return undefined;
  }

  #suggestion(name: string): string {
    const bare = toId(name.replace(/^.*\//, '').replace(/\.md$/, ''));
    if (this.#byName.has(bare)) return `did you mean "${bare}"?`;
    return didYouMean(name, this.#byName.keys()) ?? 'write the id of a post: its file name without .md, or its id:';
  }
}

function postsById(posts: readonly Post[], diagnostics: Diagnostics): Map<string, Post> {
  const byId = new Map<string, Post>();
  for (const post of posts) {
    const other = byId.get(post.id);
    if (other === undefined) byId.set(post.id, post);
    else {
      const mend = 'give one of them another id: in its front matter';
      diagnostics.error(post.at(['id']), `the id "${post.id}" is already that of ${other.source.file}`, mend);
    }
  }
  return byId;
}

/** An alias as an id; of an old address such as `/2019/title.html` the last part. */
function aliasOf(written: string): string {
  const last = written.replace(/\/+$/, '').replace(/^.*\//, '');
  return toId(last.replace(/\.(html?|md)$/, ''));
}
