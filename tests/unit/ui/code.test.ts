// What readers do with code: take a language for all groups, wrap long lines, copy what runs.
// @vitest-environment happy-dom
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { copiedText } from '../../../src/ui/attachments/copied-text.ts';
import Prose from '../../../src/ui/components/Prose.svelte';
import { bringAll } from '../../../src/ui/extras.ts';

beforeAll(bringAll); // as a page does before it shows such a text

const tab = (name: string) =>
  `<div class="code-tab" data-tab="${name}"><figure class="code"><figcaption><span class="lang">${name}</span></figcaption><pre tabindex="0"><code>in ${name}</code></pre></figure></div>`;
const group = (...names: string[]) => `<div class="code-group">${names.map(tab).join('')}</div>`;

const LOOK = { codeWrap: false, codeLanguage: '', notes: 'beside' } as const;

function show(html: string, codeLanguage = '') {
  const onCode = vi.fn();
  const { rerender, container } = render(Prose, { html, look: { ...LOOK, codeLanguage }, onCode });
  return { onCode, rerender, container, user: userEvent.setup() };
}

const selected = () => screen.getAllByRole('tab', { selected: true }).map((one) => one.textContent);

beforeEach(() => {
  window.scrollBy = () => undefined; // there is no layout to scroll
});

describe('groups of code', () => {
  test('are tabs that name their panels, and show the first', () => {
    show(group('Go', 'Java'));
    const tabs = within(screen.getByRole('tablist', { name: 'The same code in other words' })).getAllByRole('tab');
    expect(tabs.map((one) => one.textContent)).toEqual(['Go', 'Java']);
    expect(tabs.map((one) => one.tabIndex)).toEqual([0, -1]);
    const panel = document.getElementById(tabs[0]?.getAttribute('aria-controls') ?? '');
    expect(panel).toHaveTextContent('in Go');
    expect(panel).toHaveAttribute('role', 'tabpanel');
    expect(panel).toHaveAttribute('aria-labelledby', tabs[0]?.id);
    expect(document.getElementById(tabs[1]?.getAttribute('aria-controls') ?? '')).toHaveAttribute('hidden');
  });

  test('begin with the remembered language, where they have it', () => {
    show(group('Go', 'Java') + group('npm', 'pnpm') + group('Rust', 'Java'), 'java');
    expect(selected()).toEqual(['Java', 'npm', 'Java']);
  });

  test('all take the language that is chosen in one', async () => {
    const { user, onCode } = show(group('Go', 'Java') + group('npm', 'pnpm') + group('Rust', 'Java'));
    await user.click(screen.getAllByRole('tab', { name: 'Java' })[0] as HTMLElement);
    expect(selected()).toEqual(['Java', 'npm', 'Java']);
    expect(onCode).toHaveBeenCalledExactlyOnceWith({ codeLanguage: 'Java' });
  });

  test('follow a choice made elsewhere', async () => {
    const { rerender } = show(group('Go', 'Java'));
    await rerender({ look: { ...LOOK, codeLanguage: 'Java' } });
    expect(selected()).toEqual(['Java']);
  });

  test('get new tabs with new text', async () => {
    const { rerender } = show(group('Go', 'Java'));
    await rerender({ html: group('Rust', 'Zig') });
    expect(selected()).toEqual(['Rust']);
  });

  test.each([
    ['{ArrowRight}', 'Java'],
    ['{ArrowLeft}', 'Rust'],
    ['{End}', 'Rust'],
    ['{ArrowRight}{ArrowRight}{ArrowRight}', 'Go'],
    ['{End}{Home}', 'Go'],
  ])('are moved through by keyboard: %s', async (keys, name) => {
    const { user } = show(group('Go', 'Java', 'Rust'));
    screen.getByRole('tab', { name: 'Go' }).focus();
    await user.keyboard(keys);
    expect(selected()).toEqual([name]);
    expect(screen.getByRole('tab', { name })).toHaveFocus();
    expect(screen.getByRole('tab', { name }).tabIndex).toBe(0);
  });

  test('show what a search in the page found', () => {
    const { container } = show(group('Go', 'Java'));
    container.querySelectorAll('code')[1]?.dispatchEvent(new Event('beforematch', { bubbles: true }));
    expect(selected()).toEqual(['Java']);
  });

  test('of one stay as they are', () => {
    show(group('Go'));
    expect(screen.queryByRole('tab')).not.toBeInTheDocument();
  });
});

describe('the Wrap button', () => {
  const html =
    '<figure class="code"><figcaption><button type="button" class="wrap">Wrap</button></figcaption></figure>';

  test('says at once what holds now, and asks for it everywhere', async () => {
    const { user, onCode, rerender } = show(html);
    expect(screen.getByRole('button', { name: 'Wrap', pressed: false })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Wrap' }));
    expect(screen.getByRole('button', { name: 'Wrap', pressed: true })).toBeVisible();
    await vi.waitFor(() => expect(onCode).toHaveBeenCalledExactlyOnceWith({ codeWrap: true }));
    await rerender({ look: { ...LOOK, codeWrap: false } });
    expect(screen.getByRole('button', { name: 'Wrap', pressed: false })).toBeVisible();
  });

  test('pressed twice between two frames asks for what was wanted last', async () => {
    const { onCode } = show(html);
    const button = screen.getByRole('button', { name: 'Wrap' });
    button.click();
    button.click();
    expect(button).toHaveAttribute('aria-pressed', 'false');
    await vi.waitFor(() => expect(onCode).toHaveBeenCalledExactlyOnceWith({ codeWrap: false }));
    expect(button.closest('figure')).not.toHaveAttribute('data-wrap');
  });
});

describe('a copy', () => {
  const copied = (code: string, attributes = '') => {
    const figure = document.createElement('figure');
    figure.innerHTML = `<pre><code>${code}</code></pre>`;
    if (attributes !== '') figure.setAttribute('data-copy', attributes);
    return copiedText(figure);
  };
  const line = (kind: string, text: string) => `<span class="line ${kind}" data-n="1">${text}\n</span>`;

  test('of plain code is the code', () => {
    expect(copied('<c-k>let</c-k> a\n\nb')).toBe('let a\n\nb');
  });

  test('of a session is what was typed', () => {
    expect(copied(line('', '<span class="prompt">$ </span>npm ci') + line('out', 'added 4'))).toBe('npm ci');
  });

  test('of a change is the code after it', () => {
    const code =
      line('', '<span class="sign"> </span>a') +
      line('del', '<span class="sign">-</span>b') +
      line('add', '<span class="sign">+</span>c');
    expect(copied(code)).toBe('a\nc');
  });

  test('of a patch is the patch, and of output alone the output', () => {
    expect(copied(line('del', '-b') + line('add', '+c'), 'all')).toBe('-b\n+c\n');
    expect(copied(line('out', 'printed'))).toBe('printed\n');
  });
});
