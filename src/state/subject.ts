// What can be kept offline, under the content source's name for it.

import type { PathFile } from '../contract/path.ts';
import type { PostFile } from '../contract/post.ts';
import type { SavedName } from '../model/backup.ts';

export type Subject = SavedName;

export const pathSubject = ({ id, title, hue }: PathFile): Subject => ({ name: `path/${id}`, title, hue });
export const postSubject = ({ id, title }: PostFile): Subject => ({ name: `post/${id}`, title });
