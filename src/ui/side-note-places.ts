// Where notes stand in the margin: each at the line that names it, or as near below as the note before it allows.

/** A note's height and where its line is, both in pixels from the text's top. */
export interface WantedPlace {
  readonly top: number;
  readonly height: number;
}

/** The room for notes: the least space between two, and where what they may stand beside ends, in pixels. */
export interface NoteColumn {
  readonly gap: number;
  readonly bottom: number;
}

/**
 * A top for every note, in the given order, which is that of the text. No two overlap. Notes that would run past the
 * column's end move up as far as there is room.
 */
export function placesBeside(wanted: readonly WantedPlace[], { gap, bottom }: NoteColumn): readonly number[] {
  const low = pushedDown(wanted, gap);
  let limit = bottom;
  const raised = wanted
    .map(({ height }, at) => ({ top: low[at] ?? 0, height }))
    .reverse()
    .map(({ top, height }) => {
      const place = Math.max(0, Math.min(top, limit - height));
      limit = place - gap;
      return { top: place, height };
    })
    .reverse();
  return pushedDown(raised, gap);
}

function pushedDown(wanted: readonly WantedPlace[], gap: number): readonly number[] {
  let free = 0;
  return wanted.map(({ top, height }) => {
    const place = Math.max(top, free);
    free = place + height + gap;
    return place;
  });
}
