// The pictures of authors that site.yaml names: files beside it, of which readers get the smallest edition.
import type { Author } from '../contract/site.ts';
import type { Finishing } from './finish.ts';
import type { Library } from './library.ts';
import type { SiteFile } from './matter/site-file.ts';

/** The library with its authors' pictures in the content; one that is not there is reported and left out. */
export async function withPortraits(library: Library, { matter, yaml }: SiteFile, to: Finishing): Promise<Library> {
  const pictures = new Map<string, Author['picture']>();
  for (const [at, { id, picture }] of (matter.authors ?? []).entries()) {
    if (picture === undefined || yaml === undefined) continue;
    const found = await to.images.find(picture, 'site.yaml');
    if (found.kind === 'image') {
      const { bytes, extension, width, height, renditions } = found.image;
      const small = renditions.find(({ kind }) => kind === 'webp')?.variants[0];
      const ref = small ? to.content.add(small.bytes, 'webp') : to.content.add(bytes, extension);
      pictures.set(id, { ref, width, height });
    } else {
      const hint = found.kind === 'missing' ? 'name a file beside site.yaml' : found.why;
      to.diagnostics.warning(yaml.at(['authors', at, 'picture']), `there is no image "${picture}"`, hint);
    }
  }
  const authors = library.authors.map((author) => ({ ...author, picture: pictures.get(author.id) }));
  return { ...library, authors, site: { ...library.site, authors } };
}
