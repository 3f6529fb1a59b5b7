// Draws a page of the app to text, with what it was drawn from. Bundled for Node by `static-pages.ts`.
import { render } from 'svelte/server';
import { appToDraw } from '../state/app-to-draw.ts';
import type { ContentSource } from '../storage/content.ts';
import type { Fetched } from '../storage/fetched.ts';
import { through } from '../storage/given-content.ts';
import App from '../ui/App.svelte';
import { bringAll } from '../ui/extras.ts';
import { pageAt } from '../ui/routes.ts';
import { drawnWithParts } from '../ui/still.ts';
import type { RenderPage } from './rendered-page.ts';

export const renderPage: RenderPage = async (address, content, siteTitle) => {
  const given: Record<string, unknown> = {};
  const app = appToDraw(siteTitle, recorded(content, given));
  await bringAll();
  const first = await pageAt(address);
  const { drawn, body } = drawnWithParts(
    () => render(App, { props: { app, first } }),
    ({ code, props }) => render(code, { props }).body,
  );
  return { head: drawn.head, body, given };
};

/** Writes down every answer that `content` gives. */
const recorded = (content: ContentSource, given: Record<string, unknown>): ContentSource =>
  through(content, (question, ask) => {
    const answer = ask() as Fetched<unknown> | undefined; // the build's content answers at once
    if (question !== undefined && answer?.kind === 'ready') given[question] = answer.value;
    return answer;
  });
