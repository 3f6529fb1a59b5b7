// What can be done by name: with the open post, with the look of the page, with the reader's data.

import { type Action, actions as say } from '#words/actions.ts';
import type { PostFile } from '../contract/post.ts';
import { isKnown, readState } from '../model/progress.ts';
import { FACES, LINE_HEIGHTS, type Settings, TEXT_SIZES, THEMES, WIDTHS } from '../model/settings.ts';
import type { AppState } from '../state/app-state.ts';
import type { Named } from '../state/name-finder.ts';
import { saveReadingData } from './reading-data-file.ts';
import { addressToShare, copied, share } from './sharing.ts';

const action = ([title, words]: Action, act: () => void): Named => ({ kind: 'action', title, words, target: { act } });

/** With the open post; what leads along its path is there only where the page has it. */
export function postActions(app: AppState, { id, title }: PostFile): readonly Named[] {
  const record = app.progress.of(id);
  const isRead = readState(record) === 'read';
  const known = isKnown(record);
  const ways = [
    [say.next, 'a[rel="next"]'],
    [say.previous, 'a[rel="prev"]'],
  ] as const;
  return [
    ...ways.flatMap(([name, selector]) => {
      const link = document.querySelector<HTMLAnchorElement>(selector);
      return link ? action(name, () => link.click()) : [];
    }),
    isRead
      ? action(say.markUnread, () => void app.progress.markUnread(id))
      : action(say.markRead, () => void app.progress.markRead(id)),
    action(known ? say.unknown : say.known, () => void app.progress.markKnown(id, !known)),
    action(say.copyLink, () => void addressToShare(app, id).then(copied)),
    action(say.share, () => void addressToShare(app, id).then((address) => share(title, address))),
    action(say.print, () => print()),
  ];
}

type Set = (name: Action, part: Partial<Settings>) => Named;

/** With the look of the page and the reader's data. */
export function readerActions(app: AppState): readonly Named[] {
  const { current } = app.settings;
  const set: Set = ([name, words], part) =>
    action([name, `${say.settings} ${words}`], () => void app.settings.change(part));
  return [
    ...THEMES.map((theme) => set(say.theme(say.themes[theme]), { theme })),
    ...sizeActions(current.textSize, set),
    ...FACES.map((face) => set(say.face(say.faces[face]), { face })),
    ...WIDTHS.map((width) => set(say.width(say.widths[width]), { width })),
    ...LINE_HEIGHTS.map((lineHeight) => set(say.lineHeight(say.lineHeights[lineHeight]), { lineHeight })),
    current.justified ? set(say.ragged, { justified: false }) : set(say.justified, { justified: true }),
    current.codeWrap ? set(say.scrollCode, { codeWrap: false }) : set(say.wrapCode, { codeWrap: true }),
    current.notes === 'beside' ? set(say.notesEnd, { notes: 'end' }) : set(say.notesBeside, { notes: 'beside' }),
    current.motion === 'less' ? set(say.motionSystem, { motion: 'system' }) : set(say.motionLess, { motion: 'less' }),
    action(say.reset, () => void app.settings.reset()),
    action(say.saveData, () => saveReadingData(app)),
  ];
}

function sizeActions(size: Settings['textSize'], set: Set): readonly Named[] {
  const at = TEXT_SIZES.indexOf(size);
  const [smaller, larger] = [TEXT_SIZES[at - 1], TEXT_SIZES[at + 1]];
  return [
    ...(larger ? [set(say.larger, { textSize: larger })] : []),
    ...(smaller ? [set(say.smaller, { textSize: smaller })] : []),
  ];
}
