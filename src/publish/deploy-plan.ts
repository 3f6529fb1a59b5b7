// What a new build changes where the site stands: files named by their content outlive the build that made them, since
// pages that are open, kept on devices or cached by hosts go on asking for them.

/** How long a named file stays after the first deployment without it, days. */
export const KEEP_DAYS = 90;

/** Kept beside the site, so that the next deployment knows what the one before left. */
export interface Deployed {
  readonly version: 1;
  /** What the build has besides named files. Whatever else stands in the folder is not ours. */
  readonly files: readonly string[];
  /** Named files that the build no longer has, each with the day (`2026-09-06`) on which it was left out. */
  readonly left: Readonly<Record<string, string>>;
}

export interface DeployPlan {
  /** In the order in which they go out: whatever a file leads to is there before it. */
  readonly write: readonly string[];
  /** Once all is written. */
  readonly remove: readonly string[];
  readonly deployed: Deployed;
  /** What holds while the files go out, of both builds: nothing is forgotten where that ends halfway. */
  readonly between: Deployed;
}

/** Files whose name changes with what is in them, of any version of the content's format. */
const NAMED = /^(?:assets\/|c\/v\d+\/files\/)/;

const isNamed = (file: string): boolean => NAMED.test(file);

const isDay = (day: string | undefined): day is string => day !== undefined && !Number.isNaN(Date.parse(day));
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** `built` and `standing` are all files of the new build and of the folder, `/` between names; `today` is `2026-09-06`. */
export function planDeploy(
  built: readonly string[],
  standing: readonly string[],
  before: Deployed | undefined,
  today: string,
): DeployPlan {
  const isBuilt = new Set(built);
  const dayOf = (file: string): string => {
    const day = before && Object.hasOwn(before.left, file) ? before.left[file] : undefined;
    return isDay(day) && day <= today ? day : today; // a clock that was ahead counts from now on
  };
  const left = standing
    .filter((file) => isNamed(file) && !isBuilt.has(file))
    .map((file) => [file, dayOf(file)] as const);
  const isOver = ([, day]: readonly [string, string]): boolean => daysBetween(day, today) > KEEP_DAYS;
  const known = before?.files ?? [];
  const standingNow = new Set(standing);
  const gone = known.filter((file) => !isBuilt.has(file) && !isNamed(file) && standingNow.has(file));
  const files = built.filter((file) => !isNamed(file)).sort();
  return {
    write: built.toSorted((one, other) => turnOf(one) - turnOf(other) || (one < other ? -1 : 1)),
    remove: [...left.filter(isOver).map(([file]) => file), ...gone],
    deployed: { version: 1, files, left: Object.fromEntries(left.filter((entry) => !isOver(entry))) },
    between: { version: 1, files: [...new Set([...known, ...files])].sort(), left: Object.fromEntries(left) },
  };
}

const TURNS = [
  isNamed,
  (file: string) => !/\.(?:html|xml|json|opml)$|^sw\.js$/.test(file),
  (file: string) => file !== 'sw.js',
];

/** Named files, then what stands beside pages, then pages and lists, and the worker, which compares all, at the end. */
function turnOf(file: string): number {
  const turn = TURNS.findIndex((isIn) => isIn(file));
  return turn < 0 ? TURNS.length : turn;
}

/** What a text says of the deployment before; undefined where it is none of ours. */
export function readDeployed(text: string): Deployed | undefined {
  try {
    const { version, files, left } = JSON.parse(text) as Partial<Deployed>;
    const isOurs =
      version === 1 && Array.isArray(files) && files.every((file) => typeof file === 'string') && isRecord(left);
    return isOurs ? { version, files, left } : undefined;
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
