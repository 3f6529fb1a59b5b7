// What is pressed while the app is on its way.

/** Keeps it; the answer presses it again, once the app can answer. Only the last counts; links and fields need no app. */
export function pressedAgain(): () => void {
  let pressed: Event | undefined;
  const keep = (event: Event): void => {
    pressed = event;
  };
  addEventListener('click', keep);
  addEventListener('keydown', keep);
  return () => {
    removeEventListener('click', keep);
    removeEventListener('keydown', keep);
    if (pressed instanceof KeyboardEvent) document.body.dispatchEvent(new KeyboardEvent('keydown', pressed));
    else if (pressed?.target instanceof Element) pressed.target.closest('button')?.click();
  };
}
