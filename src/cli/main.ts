// The commands for authors. Each gets its arguments and gives the exit code.
import { check } from './check.ts';
import { deploy } from './deploy.ts';
import { fonts } from './fonts.ts';
import { importImages } from './import-images.ts';
import { newPost } from './new.ts';

type Command = (args: readonly string[], environment: Readonly<Record<string, string | undefined>>) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = {
  check,
  deploy,
  fonts,
  'import-images': importImages,
  new: newPost,
};

/** Runs the command that the first argument names; 2 where there is none of that name, or it has no such option. */
export async function run(args: readonly string[], environment: Parameters<Command>[1]): Promise<number> {
  const [name = '', ...rest] = args;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    console.error(`there is no command "${name}"; there is: ${Object.keys(COMMANDS).join(', ')}`);
    return 2;
  }
  try {
    return await command(rest, environment);
  } catch (fault) {
    if (!(fault instanceof TypeError) || !String(Object(fault).code).startsWith('ERR_PARSE_ARGS')) throw fault;
    console.error(fault.message);
    return 2;
  }
}
