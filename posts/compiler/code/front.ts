// The front of the compiler: from text to tokens to a tree, and an interpreter that says what the tree means.

// region program
const PROGRAM = `
fn fib(n) {
  if n < 2 { return n; }
  return fib(n - 1) + fib(n - 2);
}

fn main() {
  let i = 0;
  let sum = 0;
  while i < 10 {          // 0 + 1 + 1 + 2 + 3 + 5 + 8 + 13 + 21 + 34
    sum = sum + fib(i);
    i = i + 1;
  }
  return sum;
}`;
// endregion

// region tree
type Expr =
  | { kind: 'number'; value: number }
  | { kind: 'name'; name: string; at: number }
  | { kind: 'binary'; op: string; left: Expr; right: Expr }
  | { kind: 'call'; name: string; args: Expr[]; at: number };

type Stmt =
  | { kind: 'let' | 'set'; name: string; value: Expr; at: number }
  | { kind: 'if'; test: Expr; then: Stmt[]; otherwise: Stmt[] }
  | { kind: 'while'; test: Expr; body: Stmt[] }
  | { kind: 'return'; value: Expr }
  | { kind: 'do'; value: Expr };

type Fn = { name: string; params: string[]; body: Stmt[]; at: number };
// endregion

// region fault
class Fault extends Error {
  constructor(message: string, source: string, at: number) {
    const before = source.slice(0, at).split('\n');
    const line = before.length;
    const column = before[line - 1].length;
    super(`${line}:${column + 1} ${message}\n${source.split('\n')[line - 1]}\n${' '.repeat(column)}^`);
  }
}
// endregion

// region tokens
type Token = { kind: 'number' | 'name' | 'sign' | 'end'; text: string; at: number };

const TOKEN = /\s+|\/\/.*|(?<number>\d+)|(?<name>[a-z_]\w*)|(?<sign>[=!<>]=|[-+*/%<>=(){},;])/iy;

function tokens(source: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  while (at < source.length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(source);
    if (match === null) throw new Fault(`"${source[at]}" means nothing here`, source, at);
    const { number, name, sign } = match.groups!;
    if (number) found.push({ kind: 'number', text: number, at });
    if (name) found.push({ kind: 'name', text: name, at });
    if (sign) found.push({ kind: 'sign', text: sign, at });
    at += match[0].length;
  }
  return [...found, { kind: 'end', text: 'the end', at }];
}
// endregion

// region statements
const KEYWORDS = new Set(['fn', 'let', 'if', 'else', 'while', 'return']);

function parse(source: string): Fn[] {
  const list = tokens(source);
  let next = 0;
  const here = () => list[next];
  const is = (text: string) => here().kind !== 'end' && here().text === text;
  const take = (text: string) => (is(text) ? list[next++] : undefined);
  function expect(text: string): Token {
    const token = take(text);
    if (token === undefined) throw new Fault(`expected "${text}", found "${here().text}"`, source, here().at);
    return token;
  }
  function name(): Token {
    const token = list[next];
    if (token.kind !== 'name' || KEYWORDS.has(token.text))
      throw new Fault(`expected a name, found "${token.text}"`, source, token.at);
    next += 1;
    return token;
  }

  function block(): Stmt[] {
    const body: Stmt[] = [];
    expect('{');
    while (!take('}')) body.push(statement());
    return body;
  }

  function statement(): Stmt {
    if (take('if')) {
      const test = expression();
      const then = block();
      const otherwise = !take('else') ? [] : is('if') ? [statement()] : block();
      return { kind: 'if', test, then, otherwise };
    }
    if (take('while')) return { kind: 'while', test: expression(), body: block() };
    const done = <S extends Stmt>(stmt: S): S => (expect(';'), stmt);
    if (take('return')) return done({ kind: 'return', value: expression() });
    if (take('let')) {
      const { text, at } = name();
      expect('=');
      return done({ kind: 'let', name: text, value: expression(), at });
    }
    const value = expression();
    if (value.kind === 'name' && take('=')) {
      return done({ kind: 'set', name: value.name, value: expression(), at: value.at });
    }
    return done({ kind: 'do', value });
  }
  // endregion

  // region expressions
  const POWER: Record<string, number> = {
    '==': 1, '!=': 1, '<': 2, '>': 2, '<=': 2, '>=': 2, '+': 3, '-': 3, '*': 4, '/': 4, '%': 4,
  };

  function expression(atLeast = 1): Expr {
    let left = operand();
    for (;;) {
      const op = here().text;
      const power = here().kind === 'sign' ? (POWER[op] ?? 0) : 0;
      if (power < atLeast) return left;
      next += 1;
      left = { kind: 'binary', op, left, right: expression(power + 1) };
    }
  }

  function operand(): Expr {
    const token = here();
    if (token.kind === 'number') {
      next += 1;
      if (Number(token.text) > 0x7fffffff) throw new Fault('numbers end at 2147483647', source, token.at);
      return { kind: 'number', value: Number(token.text) };
    }
    if (take('-')) return { kind: 'binary', op: '-', left: { kind: 'number', value: 0 }, right: operand() };
    if (take('(')) {
      const inside = expression();
      expect(')');
      return inside;
    }
    const { text, at } = name();
    return take('(') ? { kind: 'call', name: text, args: listed(expression), at } : { kind: 'name', name: text, at };
  }

  function listed<T>(item: () => T): T[] { // after "(", up to and with ")"
    const items: T[] = [];
    while (!take(')')) {
      if (items.length > 0) expect(',');
      items.push(item());
    }
    return items;
  }
  // endregion

  // region functions
  const fns: Fn[] = [];
  while (here().kind !== 'end') {
    expect('fn');
    const { text, at } = name();
    expect('(');
    fns.push({ name: text, at, params: listed(() => name().text), body: block() });
  }
  return fns;
}
// endregion

// region interpret
const OPS: Record<string, (a: number, b: number) => number> = {
  '+': (a, b) => (a + b) | 0,
  '-': (a, b) => (a - b) | 0,
  '*': Math.imul,
  '/': (a, b) => (b === 0 || (b === -1 && a === -(2 ** 31)) ? stop() : (a / b) | 0),
  '%': (a, b) => (b === 0 ? stop() : (a % b) | 0),
  '<': (a, b) => Number(a < b), '>': (a, b) => Number(a > b),
  '<=': (a, b) => Number(a <= b), '>=': (a, b) => Number(a >= b),
  '==': (a, b) => Number(a === b), '!=': (a, b) => Number(a !== b),
};

function stop(): never {
  throw new Error('no such quotient');
}

function interpret(fns: Fn[], name: string, args: number[]): number {
  const fn = fns.find((one) => one.name === name)!;
  const values = new Map(fn.params.map((param, i) => [param, args[i]]));

  const evaluate = (e: Expr): number => {
    if (e.kind === 'number') return e.value;
    if (e.kind === 'name') return values.get(e.name) ?? 0;
    if (e.kind === 'binary') return OPS[e.op](evaluate(e.left), evaluate(e.right));
    return interpret(fns, e.name, e.args.map(evaluate));
  };
  const run = (body: Stmt[]): number | undefined => { // a number once something was returned
    for (const s of body) {
      let result: number | undefined;
      if (s.kind === 'return') return evaluate(s.value);
      if (s.kind === 'let' || s.kind === 'set') values.set(s.name, evaluate(s.value));
      else if (s.kind === 'do') evaluate(s.value);
      else if (s.kind === 'if') result = run(evaluate(s.test) ? s.then : s.otherwise);
      else if (s.kind === 'while') while (result === undefined && evaluate(s.test)) result = run(s.body);
      if (result !== undefined) return result;
    }
    return undefined;
  };
  return run(fn.body) ?? 0;
}
// endregion
