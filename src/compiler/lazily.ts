// Loads a package when it is first needed: a folder without diagrams does not pay for what draws them. By `require`,
// because the loader that runs the commands is closed when they run and `import()` would ask it.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The exports of a package, as the type that the caller names. Throws where it is not installed. */
export const loadLazily = <Exports>(name: string): Exports => require(name) as Exports;

/** The file that a package's export is in. */
export const fileOfPackage = (name: string): string => require.resolve(name);
