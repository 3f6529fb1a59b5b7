// Numbers, days and lists as a language writes them. Its sentences are in its own folder and are built from these.

const MS_A_DAY = 86_400_000;
const DAY = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;

/** A word in the forms that the language has for different numbers; those not named are as `other`. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** A sentence with a link in it; `before` and `after` bring the space at the link. */
export type Linked = readonly [before: string, link: string, after: string];

/** Made when first needed: each costs some ten milliseconds on a slow phone. */
const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** All that one language needs; `locale` is a tag with a region, `de-DE`. */
export function formatsOf(locale: string) {
  const plural = once(() => new Intl.PluralRules(locale));
  const numbers = once(() => new Intl.NumberFormat(locale));
  const tenths = once(() => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }));
  const day = once(() => new Intl.DateTimeFormat(locale, DAY));
  const dayAndYear = once(() => new Intl.DateTimeFormat(locale, { ...DAY, year: 'numeric' }));
  const number = (value: number): string => numbers().format(value);
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
      const at = new Date(`${isoDay}T00:00:00Z`);
      return (at.getUTCFullYear() === now.getFullYear() ? day() : dayAndYear()).format(at);
    },

    /** "14:02". */
    time: (epochMs: number): string =>
      new Date(epochMs).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' }),

    /** "today", "yesterday", "9 days ago"; a day in the future is today's. */
    daysAgo(isoDay: string, now = Date.now()): string {
      const days = Math.max(0, Math.floor((now - Date.parse(isoDay)) / MS_A_DAY));
      return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-days, 'day');
    },

    /** "Go, Java and Rust". */
    listed: (names: readonly string[]): string => new Intl.ListFormat(locale, { type: 'conjunction' }).format(names),
  };
}
