// How one file of the content names another: by what is in it, so that a file can be kept for ever and checked.
import * as v from 'valibot';
import { FILES_FOLDER } from './version.ts';

/** `<32 hexadecimal digits>.<extension>`: the first 128 bits of the file's SHA-256. */
const FILE_NAME = /^[0-9a-f]{32}\.[a-z0-9]{2,5}$/;

/** `bytes` is the size before any transfer compression. */
export const RefSchema = v.object({ file: v.pipe(v.string(), v.regex(FILE_NAME)), bytes: v.number() });
export type Ref = Readonly<v.InferOutput<typeof RefSchema>>;

/** The name for a file whose SHA-256 is given as hexadecimal digits. */
export const fileName = (sha256: string, extension: string): string => `${sha256.slice(0, 32)}.${extension}`;

/** The address of a file, relative to the site's root. */
export const filePath = (ref: Ref): string => FILES_FOLDER + ref.file;

/** True where `sha256`, as hexadecimal digits, is what the file's name promises. */
export const isWhole = (ref: Ref, sha256: string): boolean => ref.file.startsWith(`${sha256.slice(0, 32)}.`);
