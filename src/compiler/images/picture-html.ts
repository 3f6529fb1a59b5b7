// A picture as HTML: every file of it in the content, and the browser's choice between them.
import { filePath, type Ref } from '../../contract/ref.ts';
import type { ContentFiles } from '../content-files.ts';
import type { ImageUse } from '../markdown/body-env.ts';
import { escapeHtml } from '../markdown/html-text.ts';
import type { Picture, Rendition } from './picture.ts';

/** The text's column on a wide screen, in CSS pixels, and what a phone leaves beside it. */
const COLUMN = 672;
const GUTTERS = '2.5rem';

/** The widest file that is kept for reading without a connection. */
const SAVED_WIDTH = 1200;

/** `saved` is the one file that is enough to show the picture; the others are finer, or smaller. */
export interface PictureHtml {
  readonly html: string;
  readonly saved: Ref;
}

/** Adds all files of the picture to the content. The first picture of a post loads at once, the others when near. */
export function pictureHtml(use: ImageUse, picture: Picture, content: ContentFiles, isFirst: boolean): PictureHtml {
  const plain = content.add(picture.bytes, picture.extension);
  const size = sizeOf(use, picture);
  const sources = picture.renditions.map((rendition) => ({ rendition, refs: refsOf(rendition, content) }));
  const webp = sources.find(({ rendition }) => rendition.kind === 'webp');
  const at = webp?.rendition.variants.findLastIndex(({ width }) => width <= SAVED_WIDTH) ?? -1;
  const saved = webp?.refs[at] ?? plain;
  const tags = sources.map(({ rendition, refs }) => sourceTag(rendition, refs, size?.width));
  if (picture.still !== undefined) tags.unshift(stillTag(content.add(picture.still, 'webp')));
  const { look } = picture;
  const { alt, title } = use;
  const attributes = [
    `src="${filePath(plain)}"`,
    `alt="${escapeHtml(alt)}"`,
    ...(title === undefined ? [] : [`title="${escapeHtml(title)}"`]),
    ...(size === undefined ? [] : [`width="${size.width}"`, `height="${size.height}"`]),
    isFirst ? 'fetchpriority="high"' : 'loading="lazy"',
    'decoding="async"',
    ...(look.tone === undefined ? [] : [`data-tone="${look.tone}"`]),
    ...(look.ground === undefined ? [] : [`data-ground="${look.ground}"`]),
    ...(saved === plain ? [] : [`data-saved="${filePath(saved)}"`]),
  ];
  const image = `<img ${attributes.join(' ')}>`;
  return { html: tags.length === 0 ? image : `<picture>${tags.join('')}${image}</picture>`, saved };
}

const refsOf = ({ kind, variants }: Rendition, content: ContentFiles): readonly Ref[] =>
  variants.map(({ bytes }) => content.add(bytes, kind));

function sizeOf(
  { width: wanted }: ImageUse,
  { width, height }: Picture,
): { width: number; height: number } | undefined {
  if (width === undefined || height === undefined) return undefined;
  const scale = (wanted ?? width) / width;
  return { width: Math.round(width * scale), height: Math.max(1, Math.round(height * scale)) };
}

function sourceTag({ kind, variants }: Rendition, refs: readonly Ref[], shown = COLUMN): string {
  const files = refs.map((ref, at) => `${filePath(ref)} ${variants[at]?.width}w`);
  const widest = Math.min(shown, COLUMN);
  const sizes = `(min-width: ${widest + 48}px) ${widest}px, calc(100vw - ${GUTTERS})`;
  return `<source type="image/${kind}" srcset="${files.join(', ')}" sizes="${sizes}">`;
}

const stillTag = (ref: Ref): string =>
  `<source media="(prefers-reduced-motion: reduce)" type="image/webp" srcset="${filePath(ref)}">`;
