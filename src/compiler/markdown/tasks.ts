// Task lists: `- [ ] to do`, `- [x] done`. The boxes are marks until raw HTML was looked through, for authors may write
// no inputs of their own.
import { tasklist } from '@mdit/plugin-tasklist';
import type { MarkdownIt } from 'markdown-it';
import type { TextWords } from '../../words/in.ts';
import { mark, replaceMarks } from './marks.ts';

/** `<ul class="tasks">` with `<li class="task">`. */
export function tasks(md: MarkdownIt): void {
  md.use(tasklist, { label: false, containerClass: 'tasks', itemClass: 'task' });
  md.renderer.rules['checkbox_input'] = (tokens, at) =>
    mark('task', tokens[at]?.attrGet('checked') === 'checked' ? 1 : 0);
}

/** Puts the boxes in. They cannot be changed, and say what they mean without the item's text. */
export function withTasks(html: string, words: TextWords): string {
  return replaceMarks(html, 'task', ['', ''], (isDone) =>
    isDone === 1
      ? `<input type="checkbox" disabled checked aria-label="${words.done}">`
      : `<input type="checkbox" disabled aria-label="${words.toDo}">`,
  );
}
