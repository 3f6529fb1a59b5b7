// Tells once when an element comes near the screen: for what is not worth its code before.

import type { Attachment } from 'svelte/attachments';

/** How far below the screen is near: a screen's height. */
const NEAR = '100%';

export function nearby(onNear: () => void): Attachment<HTMLElement> {
  return (element) => {
    if (!('IntersectionObserver' in globalThis)) return onNear();
    const watch = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        watch.disconnect();
        onNear();
      },
      { rootMargin: `0% 0% ${NEAR} 0%` },
    );
    watch.observe(element);
    return () => watch.disconnect();
  };
}
