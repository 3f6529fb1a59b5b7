// Groups of code become tabs: the panels are the compiler's, the tabs are put in front of them here, before the first
// paint. All groups show the language that was chosen last, where they have it.

import type { Attachment } from 'svelte/attachments';
import { blocks } from '#words/blocks.ts';
import { keepInPlace } from '../own-scroll.ts';

let made = 0;

/** Builds the tabs of all groups in new HTML, and tells `onChoose` the name of a tab that the reader takes. */
export function codeGroups(_html: string, onChoose: (name: string) => void): Attachment<HTMLElement> {
  return (prose) => {
    const undo = [...prose.querySelectorAll<HTMLElement>('.code-group')].flatMap((group) => {
      const panels = panelsOf(group);
      return panels.length < 2 ? [] : [makeTabs(group, panels)];
    });
    const choose = (tab: HTMLElement) => {
      const name = tab.textContent ?? '';
      // groups further up may grow or shrink
      keepInPlace(tab, () => {
        select(tab.closest<HTMLElement>('.code-group') ?? prose, name);
        showIn(prose, name);
      });
      onChoose(name);
    };
    const clicked = (event: Event) => {
      const tab = tabAt(event.target);
      if (tab) choose(tab);
    };
    const pressed = (event: KeyboardEvent) => {
      const tab = tabAt(event.target);
      const next = tab && nextTab(tab, event.key);
      if (!next) return;
      event.preventDefault();
      next.focus();
      choose(next);
    };
    prose.addEventListener('click', clicked);
    prose.addEventListener('keydown', pressed);
    prose.addEventListener('beforematch', showFound);
    return () => {
      prose.removeEventListener('click', clicked);
      prose.removeEventListener('keydown', pressed);
      prose.removeEventListener('beforematch', showFound);
      for (const one of undo) one();
    };
  };
}

/** A search in the page has found something in a panel that was not shown. */
function showFound({ target }: Event): void {
  const panel = target instanceof Element ? target.closest<HTMLElement>('.code-tab') : null;
  if (panel?.parentElement) select(panel.parentElement, nameOf(panel));
}

/** Shows the tab of this name in every group that has it; it comes after `codeGroups`. */
export const showLanguage =
  (_html: string, name: string): Attachment<HTMLElement> =>
  (prose) =>
    showIn(prose, name);

function showIn(prose: HTMLElement, name: string): void {
  for (const group of prose.querySelectorAll<HTMLElement>('.code-group[data-tabs]')) {
    if (panelsOf(group).some((panel) => isNamed(panel, name))) select(group, name);
  }
}

const panelsOf = (group: HTMLElement): HTMLElement[] => [...group.querySelectorAll<HTMLElement>(':scope > .code-tab')];

const nameOf = (panel: HTMLElement): string => panel.dataset['tab'] ?? '';

const isNamed = (panel: HTMLElement, name: string): boolean => nameOf(panel).toLowerCase() === name.toLowerCase();

const tabAt = (target: EventTarget | null): HTMLElement | undefined =>
  (target instanceof Element && target.closest<HTMLElement>('.code-group [role="tab"]')) || undefined;

function makeTabs(group: HTMLElement, panels: readonly HTMLElement[]): () => void {
  const id = `code-group-${++made}`;
  const list = document.createElement('div');
  list.setAttribute('role', 'tablist');
  list.setAttribute('aria-label', blocks.codeTabs);
  list.lang = blocks.lang;
  for (const [at, panel] of panels.entries()) {
    const tab = document.createElement('button');
    tab.type = 'button';
    tab.id = `${id}-tab-${at}`;
    tab.textContent = nameOf(panel);
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', `${id}-${at}`);
    panel.id = `${id}-${at}`;
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', tab.id);
    list.append(tab);
  }
  group.prepend(list);
  group.dataset['tabs'] = '';
  select(group, nameOf(panels[0] as HTMLElement)); // there are two at least
  return () => {
    list.remove();
    delete group.dataset['tabs'];
    for (const panel of panels) {
      panel.hidden = false;
      for (const name of ['id', 'role', 'aria-labelledby']) panel.removeAttribute(name);
    }
  };
}

function select(group: HTMLElement, name: string): void {
  const panels = panelsOf(group);
  const shown = panels.findIndex((panel) => isNamed(panel, name));
  const tabs = group.querySelectorAll<HTMLElement>(':scope > [role="tablist"] > [role="tab"]');
  for (const [at, panel] of panels.entries()) {
    const tab = tabs[at];
    tab?.setAttribute('aria-selected', String(at === shown));
    if (tab) tab.tabIndex = at === shown ? 0 : -1;
    // where the browser can, what is not shown is still found by a search in the page
    if (at === shown) panel.removeAttribute('hidden');
    else panel.setAttribute('hidden', 'until-found');
  }
}

function nextTab(tab: HTMLElement, key: string): HTMLElement | undefined {
  const tabs = [...(tab.parentElement?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])];
  const at = tabs.indexOf(tab);
  const step = getComputedStyle(tab).direction === 'rtl' ? -1 : 1;
  if (key === 'ArrowRight') return tabs.at((at + step) % tabs.length);
  if (key === 'ArrowLeft') return tabs.at((at - step) % tabs.length);
  if (key === 'Home') return tabs[0];
  return key === 'End' ? tabs.at(-1) : undefined;
}
