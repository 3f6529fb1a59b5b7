// What can wait for the next frame to be seen: the answer to a press comes first.

/** Runs `act` once the browser has painted what was changed before; in a tab that is not seen, once it is. */
export function afterPaint(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(act);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
