// Days as the reader's calendar counts them.

/** The device's own calendar day of a moment, ISO 8601: `2026-11-21`. */
export function dayOf(epochMs: number): string {
  const at = new Date(epochMs);
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
