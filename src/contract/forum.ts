// Where readers of the site talk, if its author offers that.
import * as v from 'valibot';

const text = v.string();

/** GitHub Discussions of a repository, as giscus shows them: the repository as `owner/name`, and ids that GitHub gives. */
export const ForumSchema = v.object({ repo: text, repoId: text, category: text, categoryId: text });
export type Forum = Readonly<v.InferOutput<typeof ForumSchema>>;
