// What a test needs to know of a browser that is not Chromium.
import type { Driven } from './webdriver.ts';

export interface Engine {
  readonly name: string;
  /** The commands it needs, and the Debian packages they come from. */
  readonly needs: Readonly<Record<string, string>>;
  /** Starts it on a profile that outlives it. */
  launch(profile: string): Promise<Running>;
}

export interface Running {
  readonly tab: Driven;
  /** SIGKILL to all of its processes, at once. */
  kill(): Promise<void>;
  /** Ends it as a reader does. */
  close(): Promise<void>;
}
