// What a search is limited to, as the address says it: `path:cap,code:go,unread`.

/** Without anything, everything is searched. `unread` leaves out what was read, `kept` what is not on the device. */
export interface ChosenScope {
  readonly path?: string;
  readonly topic?: string;
  readonly code?: string;
  readonly unread?: boolean;
  readonly kept?: boolean;
}

const NAMED = ['path', 'topic', 'code'] as const;
const PLAIN = ['unread', 'kept'] as const;

/** The scope of an address; what it does not know is left out. */
export function scopeOf(within: string): ChosenScope {
  const parts = within.split(',').map((part) => part.split(':', 2));
  const named = NAMED.flatMap((kind) => {
    const value = parts.find(([name]) => name === kind)?.[1];
    return value ? [[kind, value]] : [];
  });
  const plain = PLAIN.filter((kind) => parts.some(([name]) => name === kind)).map((kind) => [kind, true]);
  return Object.fromEntries([...named, ...plain]);
}

/** `scopeOf` reads it back. Undefined where nothing is chosen. */
export function withinOf(scope: ChosenScope): string | undefined {
  const named = NAMED.flatMap((kind) => (scope[kind] ? `${kind}:${scope[kind]}` : []));
  return [...named, ...PLAIN.filter((kind) => scope[kind])].join(',') || undefined;
}

/** With one part of it put in or, where it is there as it is, taken out. */
export function toggled<Kind extends keyof ChosenScope>(
  scope: ChosenScope,
  kind: Kind,
  value: NonNullable<ChosenScope[Kind]>,
): ChosenScope {
  const { [kind]: former, ...rest } = scope;
  return former === value ? rest : { ...rest, [kind]: value };
}
