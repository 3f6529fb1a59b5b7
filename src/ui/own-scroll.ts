// What the app itself scrolls to keep something where it is on the screen: to the reader the page stands still.

let total = 0;

/** How far the app has scrolled so in all, in pixels down the page. */
export const ownScroll = (): number => total;

/** Moves the page by what something was moved, so that it stays where the reader sees it. */
export function scrollBack(by: number): void {
  if (Math.abs(by) < 1) return;
  const before = scrollY;
  scrollBy({ top: by, behavior: 'instant' });
  total += scrollY - before;
}

/** Changes the page; the element stays where it was on the screen, whatever becomes of what stands above it. */
export function keepInPlace(element: Element, change: () => void): void {
  const resume = suspendAnchoring();
  const before = element.getBoundingClientRect().top;
  change();
  scrollBack(element.getBoundingClientRect().top - before);
  afterTwoFrames(resume);
}

let suspensions = 0;

/** The browser's own scroll anchoring would move the page as well, by what it takes for the anchor: once too often. */
export function suspendAnchoring(): () => void {
  const { style } = document.body;
  suspensions += 1;
  style.setProperty('overflow-anchor', 'none');
  return () => {
    suspensions -= 1;
    if (suspensions === 0) style.removeProperty('overflow-anchor');
  };
}

export const afterTwoFrames = (act: () => void) => requestAnimationFrame(() => requestAnimationFrame(act));
