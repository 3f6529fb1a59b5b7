// What all commands for authors have in common: `--help`, and what is said where they have no such option.
type Environment = Readonly<Record<string, string | undefined>>;
type Act = (args: readonly string[], environment: Environment) => Promise<number>;

/** A command that gives the exit code: 2 where it has no such option. */
export function command(usage: string, act: Act): Act {
  return async (args, environment) => {
    if (args.includes('--help') || args.includes('-h')) {
      console.log(usage);
      return 0;
    }
    try {
      return await act(args, environment);
    } catch (fault) {
      if (!(fault instanceof TypeError) || !String(Object(fault).code).startsWith('ERR_PARSE_ARGS')) throw fault;
      const [what] = fault.message.split('. '); // the rest is advice on dashes
      console.error(`${what}\n\n${usage}`);
      return 2;
    }
  };
}
