// The languages of this field, each on a small piece of what is really written in it.
import { expect, test } from 'vitest';
import { rendered } from '../make.ts';

const LANGUAGES: readonly (readonly [words: string, code: string])[] = [
  [
    'go golang',
    'package main\n\n// Quorum is a majority.\nfunc Quorum(n int) string { return fmt.Sprint("of ", n/2+1) }',
  ],
  [
    'java',
    '/** Counts. */\npublic final class Counter {\n  private int count = 0;\n  String name() { return "counter"; }\n}',
  ],
  [
    'rust rs',
    '// Shared.\nfn main() {\n    let names: Vec<String> = vec!["a".to_string()];\n    println!("{}", names.len() + 1);\n}',
  ],
  ['c', '#include <stdio.h>\n/* Entry. */\nint main(void) { printf("%d\\n", 42); return 0; }'],
  [
    'cpp c++',
    '#include <vector>\n// Sum.\ntemplate <typename T> T sum(const std::vector<T>& all) { T s{0}; for (auto x : all) s += x; return s; }',
  ],
  ['python py', '# Retry.\ndef retry(times: int = 3) -> None:\n    print(f"trying {times}")'],
  ['sql', "-- Late ones.\nSELECT id, COUNT(*) FROM orders WHERE status = 'late' AND total > 10 GROUP BY id;"],
  ['yaml yml', '# Deployment\nkind: Deployment\nspec:\n  replicas: 3\n  name: "web"'],
  ['bash sh shell', '# Count.\nset -euo pipefail\nfor file in *.log; do\n  echo "$file: $(wc -l < "$file")"\ndone'],
  ['console', '$ curl -s "https://a.example/" | grep -c "title" # how many\n3'],
  [
    'ts typescript',
    '// A step.\nexport interface Step { readonly title: string }\nconst steps: Step[] = [{ title: "one" }];',
  ],
  ['js javascript', '// Wait.\nconst wait = async (ms) => new Promise((done) => setTimeout(done, ms ?? 100, "late"));'],
  [
    'http',
    'POST /orders?dry=1 HTTP/1.1\nHost: a.example\nContent-Type: application/json\n\n{"total": 3, "late": true}',
  ],
  ['dockerfile docker', '# Small.\nFROM node:20-slim AS build\nENV NODE_ENV="production"\nRUN npm ci && echo "done"'],
  ['hcl terraform tf', '# One.\nresource "aws_instance" "web" {\n  count = 2\n  tags  = { Name = upper("web") }\n}'],
  [
    'nginx',
    '# TLS.\nserver {\n  listen 443 ssl;\n  server_name a.example;\n  location ~ ^/api { proxy_pass http://127.0.0.1:8080; }\n}',
  ],
  [
    'proto protobuf',
    '// Orders.\nsyntax = "proto3";\nmessage Order {\n  repeated string lines = 1;\n  int64 total = 2;\n}',
  ],
  [
    'graphql gql',
    '# Orders.\ntype Order implements Node { id: ID! total: Int @deprecated(reason: "old") }\nquery All($n: Int = 3) { orders(first: $n) { id } }',
  ],
  [
    'wat wasm',
    ';; Adds.\n(module\n  (func $add (export "add") (param $a i32) (result i32)\n    local.get $a\n    i32.const 1\n    i32.add))',
  ],
  ['asm nasm', '; Entry.\nsection .text\n_start:\n  mov rax, 60\n  mov rdi, [counter]\n  syscall\nmsg: db "late", 10'],
  [
    'dns-zone zone dns',
    '; The zone.\n$ORIGIN example.com.\n@ 3600 IN SOA ns1 admin 1 7200 900 1209600 86400\nwww IN A 192.0.2.1\n@ IN TXT "v=spf1 -all"',
  ],
  ['promql', '# Errors.\nsum by (job) (rate(http_requests_total{code=~"5.."}[5m])) > 0.1'],
];

const cases = LANGUAGES.flatMap(([words, code]) => words.split(' ').map((word) => [word, code] as const));

test.each(cases)('%s tells three kinds of things apart at least', async (word, code) => {
  const { html, diagnostics } = await rendered(`\`\`\`${word}\n${code}\n\`\`\`\n`);
  const kinds = new Set(Array.from(html.matchAll(/<c-([kscnfvtd])>/g), ([, kind]) => kind));
  expect(diagnostics).toEqual([]);
  expect(kinds.size).toBeGreaterThanOrEqual(3);
});

test.each([
  ['pyhton', 'python'],
  ['grpahql', 'graphql'],
  ['dokcerfile', 'dockerfile'],
  ['promsql', 'promql'],
])('%s is not known, and its nearest name is said', async (word, near) => {
  const { diagnostics } = await rendered(`\`\`\`${word}\nx\n\`\`\`\n`);
  expect(diagnostics).toEqual([
    expect.objectContaining({
      severity: 'warning',
      line: 1,
      column: 4,
      message: `the language "${word}" is not known; the code is shown plain`,
      hint: `did you mean "${near}"?`,
    }),
  ]);
});
