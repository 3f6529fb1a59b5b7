// Makers for the publishing tests: a folder of posts, compiled for real, as the content that pages are drawn from.
import { ROOT_FILE } from '../../../src/contract/version.ts';
import { BuiltContent } from '../../../src/publish/built-content.ts';
import { compile, type Files, rootOf } from '../compiler/make.ts';

const utf8 = new TextDecoder();

export async function builtFrom(files: Files): Promise<BuiltContent> {
  const compiled = await compile(files);
  rootOf(compiled); // says the errors, where there are any
  return new BuiltContent((file) => {
    const bytes = compiled.files.get(file);
    if (bytes === undefined) throw new Error(`no file ${file} beside ${ROOT_FILE}`);
    return utf8.decode(bytes);
  });
}
