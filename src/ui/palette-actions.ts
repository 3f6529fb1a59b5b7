// What can be done by name: with the open post, with the look of the page, with the reader's data.

import type { PostFile } from '../contract/post.ts';
import { isKnown, readState } from '../model/progress.ts';
import { FACES, LINE_HEIGHTS, type Settings, TEXT_SIZES, THEMES, WIDTHS } from '../model/settings.ts';
import type { AppState } from '../state/app-state.ts';
import type { Named } from '../state/name-finder.ts';
import { saveReadingData } from './reading-data-file.ts';
import { addressToShare, copied, share } from './sharing.ts';

const action = (title: string, words: string, act: () => void): Named => ({
  kind: 'action',
  title,
  words,
  target: { act },
});

/** With the open post; what leads along its path is there only where the page has it. */
export function postActions(app: AppState, { id, title }: PostFile): readonly Named[] {
  const record = app.progress.of(id);
  const isRead = readState(record) === 'read';
  const known = isKnown(record);
  const ways = [
    ['Next part', 'a[rel="next"]'],
    ['Previous part', 'a[rel="prev"]'],
  ] as const;
  return [
    ...ways.flatMap(([name, selector]) => {
      const link = document.querySelector<HTMLAnchorElement>(selector);
      return link ? action(name, 'path go', () => link.click()) : [];
    }),
    isRead
      ? action('Mark as unread', 'reading not done', () => void app.progress.markUnread(id))
      : action('Mark as read', 'reading done finished', () => void app.progress.markRead(id)),
    action(
      known ? 'I do not know this' : 'I know this',
      'skip estimate',
      () => void app.progress.markKnown(id, !known),
    ),
    action('Copy link to this post', 'address share url', () => void addressToShare(app, id).then(copied)),
    action('Share this post', 'send', () => void addressToShare(app, id).then((address) => share(title, address))),
    action('Print', 'paper pdf', () => print()),
  ];
}

const THEME_NAMES: Partial<Record<Settings['theme'], string>> = { system: 'like the system' };
const FACE_NAMES: Record<Settings['face'], string> = { serif: 'serif', plain: 'sans', legible: 'easy to tell apart' };

/** With the look of the page and the reader's data. */
export function readerActions(app: AppState): readonly Named[] {
  const { current } = app.settings;
  const set = (title: string, words: string, part: Partial<Settings>) =>
    action(title, `settings ${words}`, () => void app.settings.change(part));
  return [
    ...THEMES.map((theme) => set(`Theme: ${THEME_NAMES[theme] ?? theme}`, 'colour look', { theme })),
    ...sizeActions(current.textSize, set),
    ...FACES.map((face) => set(`Type: ${FACE_NAMES[face]}`, 'font face dyslexia', { face })),
    ...WIDTHS.map((width) => set(`Width: ${width}`, 'measure column', { width })),
    ...LINE_HEIGHTS.map((lineHeight) => set(`Space between lines: ${lineHeight}`, 'leading height', { lineHeight })),
    current.justified
      ? set('Ragged right edge', 'align', { justified: false })
      : set('Justified text', 'align', { justified: true }),
    current.codeWrap
      ? set('Let long code scroll', 'lines wrap', { codeWrap: false })
      : set('Wrap long code', 'lines', { codeWrap: true }),
    current.notes === 'beside'
      ? set('Footnotes at the end', 'sidenotes', { notes: 'end' })
      : set('Footnotes beside the text', 'sidenotes', { notes: 'beside' }),
    current.motion === 'less'
      ? set('Motion like the system', 'animation', { motion: 'system' })
      : set('Less motion', 'animation', { motion: 'less' }),
    action('All settings as at the start', 'reset', () => void app.settings.reset()),
    action('Save reading data to a file', 'export backup', () => saveReadingData(app)),
  ];
}

function sizeActions(
  size: Settings['textSize'],
  set: (title: string, words: string, part: Partial<Settings>) => Named,
): readonly Named[] {
  const at = TEXT_SIZES.indexOf(size);
  const [smaller, larger] = [TEXT_SIZES[at - 1], TEXT_SIZES[at + 1]];
  return [
    ...(larger ? [set('Larger text', 'size bigger zoom', { textSize: larger })] : []),
    ...(smaller ? [set('Smaller text', 'size zoom', { textSize: smaller })] : []),
  ];
}
