// Sessions at a prompt: which lines are typed, which are printed. Only what is typed is copied.

/** A line of a session: `prompt` is the length of the prompt in front of what was typed, 0 where a command goes on. */
export type SessionLine = { readonly kind: 'typed'; readonly prompt: number } | { readonly kind: 'printed' };

/** Languages of sessions, and what is typed in them. */
export const SESSION_LANGUAGES: Readonly<Record<string, string>> = { shellsession: 'shellscript' };

const SHELLS = new Set(['shellscript', 'fish', 'powershell', 'bat', 'sql', 'nushell']);

/** `$ `, `user@host:~$ `, `[root@host ~]# `, `(venv) $ `, `PS C:\> `, `postgres=# `, `mysql> `. */
const PROMPT =
  /^(?:\([\w.-]+\) ?)?(?:\[[^\]\n]*\]|[\w.-]+@[\w.-]+(?:[: ][^\s$#%]*)?|PS [^>\n]*|[A-Za-z][\w.()-]*=?)?(?:[$#%❯➜]|>)(?: +|$)/;
const PYTHON_PROMPT = /^(?:>>>|\.\.\.)(?: |$)/;
const NUMBER_SIGN = /^#(?: |$)/;

/** The lines of a session; undefined where the code is none. A shell's code is one where it begins with a prompt. */
export function sessionOf(code: string, languageId: string): readonly SessionLine[] | undefined {
  const lines = code.split('\n');
  const first = lines.find((line) => line.trim() !== '') ?? '';
  if (languageId === 'python' && first.startsWith('>>> ')) return pythonSession(lines);
  const begins =
    languageId in SESSION_LANGUAGES ||
    (SHELLS.has(languageId) && /^(?:\$|[\w.-]+@[\w.-]+.*[$#%]|PS [^>]*>|\w+=[#>]) /.test(first));
  return begins ? shellSession(lines) : undefined;
}

function shellSession(lines: readonly string[]): readonly SessionLine[] {
  // a number sign begins a comment too: it is root's prompt only where there is no other
  const hasOther = lines.some((line) => PROMPT.test(line) && !NUMBER_SIGN.test(line) && !/^>/.test(line));
  let goesOn = false;
  let until: string | undefined;
  return lines.map((line) => {
    if (until !== undefined) {
      if (line.trim() === until) until = undefined;
      return { kind: 'typed', prompt: 0 };
    }
    const prompt = /^> /.test(line) && goesOn ? 2 : promptOf(line, hasOther);
    if (prompt === 0 && !goesOn) return { kind: 'printed' };
    const typed = line.slice(prompt);
    goesOn = /\\$/.test(typed);
    until = /<<-?\s*(['"]?)([A-Za-z_]\w*)\1/.exec(typed)?.[2];
    return { kind: 'typed', prompt };
  });
}

function promptOf(line: string, hasOther: boolean): number {
  if (hasOther && NUMBER_SIGN.test(line)) return 0;
  if (/^>/.test(line) && hasOther) return 0;
  return PROMPT.exec(line)?.[0].length ?? 0;
}

function pythonSession(lines: readonly string[]): readonly SessionLine[] {
  return lines.map((line) => {
    const prompt = PYTHON_PROMPT.exec(line)?.[0].length ?? 0;
    return prompt === 0 ? { kind: 'printed' } : { kind: 'typed', prompt };
  });
}
