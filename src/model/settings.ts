// What the reader chose for the look of the page.
import * as v from 'valibot';

export const THEMES = ['system', 'light', 'sepia', 'dark', 'black'] as const;

/** Size of the text of a post, in percent of its normal size. */
export const TEXT_SIZES = [85, 100, 115, 130, 150] as const;

/** Space for posts that were opened and not saved, in megabytes. */
export const OPENED_LIMITS = [10, 50, 200, 1000] as const;
export type OpenedLimit = (typeof OPENED_LIMITS)[number];

const SettingsSchema = v.object({
  theme: v.fallback(v.picklist(THEMES), 'system'),
  textSize: v.fallback(v.picklist(TEXT_SIZES), 100),
  /** Whether long lines of code are broken; else they scroll. */
  codeWrap: v.fallback(v.boolean(), false),
  /** The name of the tab to show in groups of code, empty for each group's first. */
  codeLanguage: v.fallback(v.pipe(v.string(), v.maxLength(60)), ''),
  /** Whether keys of a single letter do something. */
  letterKeys: v.fallback(v.boolean(), true),
  openedLimit: v.fallback(v.picklist(OPENED_LIMITS), 50),
});
export type Settings = Readonly<v.InferOutput<typeof SettingsSchema>>;

/** Saved settings; whatever is missing or damaged is as at the start. */
export function parseSettings(saved: unknown): Settings {
  return v.parse(SettingsSchema, typeof saved === 'object' && saved !== null ? saved : {});
}
