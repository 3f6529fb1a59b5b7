// Parts of a page that answer nothing: a page that the build has drawn keeps them as they stand, so that whoever came by it
// needs no code for them; every other page draws them.

import type { Component } from 'svelte';

/** A part that was met while a page is drawn ahead, to be drawn into its place. */
export interface StillPart {
  // biome-ignore lint/suspicious/noExplicitAny: parts differ in what they take; who names one gives it its own
  readonly code: Component<any>;
  readonly props: Record<string, unknown>;
}

/** Those of the page that is being drawn ahead, in order; undefined in a browser. */
let met: StillPart[] | undefined;

/** The number of a part among those met; undefined in a browser. */
export const meet = (part: StillPart): number | undefined => met && met.push(part) - 1;

let takesOver = false;

/** Whether the page that is being made is in the document already, with its parts in their places. */
export const isTakingOver = (): boolean => takesOver;

/** Makes the page that is in the document: its parts stay as they are. */
export function takingOver<Made>(page: () => Made): Made {
  takesOver = true;
  try {
    return page();
  } finally {
    takesOver = false;
  }
}

/** Draws a page ahead, and each part it met into the place that has its number. */
export function drawnWithParts<Drawn extends { readonly body: string }>(
  page: () => Drawn,
  part: (part: StillPart) => string,
): { readonly drawn: Drawn; readonly body: string } {
  met = [];
  const drawn = page();
  const { body } = drawn;
  const parts = met;
  met = undefined;
  return {
    drawn,
    body: body.replaceAll(PLACE, (_, start: string, at: string) => `${start}>${drawnOf(parts[Number(at)], part)}`),
  };
}

const drawnOf = (one: StillPart | undefined, part: (part: StillPart) => string): string => (one ? part(one) : '');

/** The start of a place, up to where its content begins. */
const PLACE = /(<(?:div|span) class="still[^"]*") data-still="(\d+)">/g;
