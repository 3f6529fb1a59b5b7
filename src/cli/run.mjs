// Runs the commands for authors. Node 20 cannot read TypeScript, so Vite loads the rest.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const { module } = await runnerImport(main, { configFile: false, logLevel: 'error' });
process.exitCode = await module.run(process.argv.slice(2), process.env);
