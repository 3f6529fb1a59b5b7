// How far a long compilation is: a bar on a terminal, plain lines elsewhere, nothing where it is quick.

/** How far a compilation has come; every post counts once when it is rendered and once when it is finished. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** The pictures of the posts, which take a second each where they are new; undefined until all posts are read. */
  readonly pictures?: { readonly done: number; readonly total: number };
}

/** What is written to: `process.stderr`, as far as it is needed here. */
export interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Tells of one compilation. `end` leaves the terminal as it was. */
export interface ProgressTeller {
  tell(progress: Progress): void;
  end(): void;
}

const QUIET_MS = 600;
const BAR_EVERY_MS = 80;
const LINE_EVERY_MS = 4_000;
const BAR_WIDTH = 30;

/** Back to the line's beginning, and everything after it gone. */
const WIPE = '\r\u001b[K';

/** `now` gives milliseconds that never run backwards. */
export function progressOn(terminal: Terminal, now: () => number): ProgressTeller {
  const started = now();
  let told: number | undefined;
  const isBar = terminal.isTTY === true;
  return {
    tell(progress) {
      const at = now();
      const wait = isBar ? BAR_EVERY_MS : LINE_EVERY_MS;
      const isDue = told === undefined ? at - started >= (isBar ? QUIET_MS : LINE_EVERY_MS) : at - told >= wait;
      if (!isDue) return;
      told = at;
      terminal.write(
        isBar
          ? WIPE + barOf(progress, terminal.columns ?? 80)
          : `content: ${percentOf(progress)} %${picturesOf(progress)}\n`,
      );
    },
    end() {
      if (isBar && told !== undefined) terminal.write(WIPE);
    },
  };
}

/** `content ██████████░░░░░░░░░░ 50 %`, never as wide as the terminal, where it would wrap. */
function barOf(progress: Progress, columns: number): string {
  const width = Math.max(0, Math.min(BAR_WIDTH, columns - 16 - picturesOf(progress).length));
  const full = Math.floor((percentOf(progress) / 100) * width);
  return `content ${'█'.repeat(full)}${'░'.repeat(width - full)} ${percentOf(progress)} %${picturesOf(progress)}`;
}

const picturesOf = ({ pictures }: Progress): string =>
  pictures === undefined || pictures.total === 0 ? '' : `, pictures ${pictures.done} of ${pictures.total}`;

const percentOf = ({ done, total }: Progress): number => (total === 0 ? 100 : Math.floor((done / total) * 100));
