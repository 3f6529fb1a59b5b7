// A passage of a post as an address names it: its words, written as a text directive.

/** A passage by its first and last words, with a few of those around it to tell it from others that are alike. */
export interface Passage {
  readonly start: string;
  /** Absent where `start` is all of it. */
  readonly end?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

const encode = (words: string): string => encodeURIComponent(words).replaceAll('-', '%2D');

/** `[prefix-,]start[,end][,-suffix]`, as after `:~:text=` (https://wicg.github.io/scroll-to-text-fragment/#syntax). */
export function writePassage({ start, end, prefix, suffix }: Passage): string {
  const parts = [
    prefix !== undefined && `${encode(prefix)}-`,
    encode(start),
    end !== undefined && encode(end),
    suffix !== undefined && `-${encode(suffix)}`,
  ];
  return parts.filter((part) => part !== false).join(',');
}

/** What a text directive names; undefined where it is none. Never throws, whatever a stranger's link holds. */
export function readPassage(directive: string): Passage | undefined {
  const parts = directive.slice(0, 2000).split(',');
  const prefix = parts.length > 1 && parts[0]?.endsWith('-') ? parts.shift()?.slice(0, -1) : undefined;
  const suffix = parts.length > 1 && parts.at(-1)?.startsWith('-') ? parts.pop()?.slice(1) : undefined;
  const [start, end] = parts;
  if (!start || parts.length > 2) return undefined;
  try {
    return {
      start: decodeURIComponent(start),
      ...(end && { end: decodeURIComponent(end) }),
      ...(prefix && { prefix: decodeURIComponent(prefix) }),
      ...(suffix && { suffix: decodeURIComponent(suffix) }),
    };
  } catch {
    return undefined;
  }
}
