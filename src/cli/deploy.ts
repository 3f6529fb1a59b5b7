// `deploy`: lays the build over the folder that is published, keeping for a while what pages of earlier builds still need.
import { deploy } from '../publish/deploy.ts';
import { KEEP_DAYS } from '../publish/deploy-plan.ts';
import { command } from './command.ts';

const USAGE = 'npm run deploy -- <folder>: the folder that is published, which need not be there yet';

/** 2 where no folder is named, 1 where there is no build to deploy. `OUT_DIR` names the build. */
export const run = command(USAGE, async ([target], environment) => {
  if (target === undefined || target.startsWith('-')) {
    console.error(USAGE);
    return 2;
  }
  const result = await deploy(environment['OUT_DIR'] ?? 'dist', target, new Date().toISOString().slice(0, 10));
  if (result.kind === 'refused') {
    console.error(`${result.reason}; npm run build makes one`);
    return 1;
  }
  const { written, removed, kept } = result;
  console.log(
    `${target}: ${written} files written, ${removed} removed, ${kept} of earlier builds kept for ${KEEP_DAYS} days`,
  );
  return 0;
});
