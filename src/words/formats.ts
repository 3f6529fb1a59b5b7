// Numbers, days and lists as a language writes them. Its sentences are in its own folder and are built from these.

const MS_A_DAY = 86_400_000;

/** A word in the forms that the language has for different numbers; those not named are as `other`. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** A sentence with a link in it; `before` and `after` bring the space at the link. */
export type Linked = readonly [before: string, link: string, after: string];

/**
 * What stands on nearly every page, written by hand: to make the formatters of `Intl` for it keeps a slow phone busy for some
 * 80 ms before the page answers. A test holds it to what `Intl` writes.
 */
export interface Everyday {
  /** A tag with a region, `de-DE`. */
  readonly locale: string;
  readonly months: readonly string[];
  /** A day of the calendar, `month` by its name; without a year where that is this one. */
  readonly day: (day: number, month: string, year?: number) => string;
  /** Between the last two of a list. */
  readonly and: string;
}

/** From here on digits are set in groups. */
const GROUPED = 1_000;

/** Made when first needed: each costs some ten milliseconds on a slow phone. */
const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** All that one language needs. */
export function formatsOf({ locale, months, day, and }: Everyday) {
  const plural = once(() => new Intl.PluralRules(locale));
  const numbers = once(() => new Intl.NumberFormat(locale));
  const tenths = once(() => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }));
  const isPlain = (value: number): boolean => Number.isInteger(value) && value >= 0 && value < GROUPED;
  const number = (value: number): string => (isPlain(value) ? String(value) : numbers().format(value));
  const form = (count: number, forms: Forms): string => forms[plural().select(count)] ?? forms.other;
  return {
    locale,
    number,
    form,

    /** "1.0", "2.5". */
    tenths: (value: number): string => tenths().format(value),

    /** "1 part", "4 parts". */
    counted: (count: number, forms: Forms): string => `${number(count)} ${form(count, forms)}`,

    /** A calendar day as people write it; the year only where it is not this one. */
    date(isoDay: string, now = new Date()): string {
      const [year = 0, month = 1, date = 1] = isoDay.split('-').map(Number);
      return day(date, months[month - 1] ?? '', year === now.getFullYear() ? undefined : year);
    },

    /** "14:02". */
    time(epochMs: number): string {
      const at = new Date(epochMs);
      return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
    },

    /** "today", "yesterday", "9 days ago"; a day in the future is today's. */
    daysAgo(isoDay: string, now = Date.now()): string {
      const days = Math.max(0, Math.floor((now - Date.parse(isoDay)) / MS_A_DAY));
      return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-days, 'day');
    },

    /** "Go, Java and Rust". */
    listed(names: readonly string[]): string {
      const last = names.at(-1) ?? '';
      return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`;
    },
  };
}
