// A press that takes away its own button does not take the focus away: who reads by keyboard or by ear stays where they are.
import type { Attachment } from 'svelte/attachments';

/** Where what has the focus leaves `part`, the first control there has it next, else `part` itself. */
export const holdFocus: Attachment<HTMLElement> = (part) => {
  let last: Element | null = null;
  const note = ({ target }: Event): void => {
    last = target instanceof Element ? target : null;
  };
  const forget = async ({ target }: Event): Promise<void> => {
    await Promise.resolve(); // what is taken away tells that it lost the focus as it goes
    if (last === target && last?.isConnected) last = null;
  };
  const watch = new MutationObserver(() => {
    if (last === null || last.isConnected) return;
    last = null;
    if (document.activeElement !== document.body) return;
    part.tabIndex = -1; // can be given the focus, and is no stop of the Tab key
    (part.querySelector<HTMLElement>('button, a[href]') ?? part).focus({ preventScroll: true });
  });
  part.addEventListener('focusin', note);
  part.addEventListener('focusout', forget);
  watch.observe(part, { childList: true, subtree: true });
  return () => {
    watch.disconnect();
    part.removeEventListener('focusin', note);
    part.removeEventListener('focusout', forget);
  };
};
