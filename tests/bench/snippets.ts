import type { Random } from './random.ts';
import { identifier } from './vocabulary.ts';

/** A function that generates a code snippet with random names, numbers and lines. */
type Template = (name: () => string, number: () => number, lines: (line: () => string) => string) => string;

const templates: Readonly<Record<string, Template>> = {
  ts: (name, number, lines) => {
    const self = name();
    return `interface Options {\n${lines(() => `  readonly ${name()}: ${number() % 2 ? 'number' : 'string'};`)}\n}\n\n/** Stops after ${number()} tries. */\nexport const ${self} = async (options: Options): Promise<number> => {\n  let total = ${number()};\n  for (let step = 0; step < ${number()}; step += 1) {\n${lines(() => `    total += await ${name()}(options, step * ${number()});`)}\n  }\n  return total;\n};`;
  },
  python: (name, number, lines) => {
    const self = name();
    return `import json\nfrom pathlib import Path\n\n\ndef ${self}(path: Path, limit: int = ${number()}) -> dict[str, int]:\n    """Counts what ${name()} left behind."""\n    found = {}\n    for line in path.read_text().splitlines():\n        record = json.loads(line)\n${lines(() => `        found["${name()}"] = record.get("${name()}", ${number()})`)}\n        if len(found) > limit:\n            raise ValueError(f"too many: {len(found)}")\n    return found`;
  },
  bash: (name, number, lines) =>
    `#!/usr/bin/env bash\nset -euo pipefail\n\ntarget="/srv/${name()}"\nfor file in "$target"/*.log; do\n${lines(() => `  grep -c '${name()}' "$file" | awk '{ if ($1 > ${number()}) print "${name()}", $1 }'`)}\n  gzip -${(number() % 9) + 1} "$file"\ndone\necho "done after $SECONDS s"`,
  sql: (name, number, lines) => {
    const table = name();
    return `CREATE TABLE ${table} (\n  id bigint PRIMARY KEY,\n${lines(() => `  ${name()} integer NOT NULL DEFAULT ${number()},`)}\n  written_at timestamptz NOT NULL\n);\n\nSELECT date_trunc('day', written_at) AS day, count(*) AS rows\nFROM ${table}\nWHERE id > ${number()} AND written_at < now() - interval '${number()} days'\nGROUP BY day\nORDER BY rows DESC\nLIMIT ${number()};`;
  },
  rust: (name, number, lines) =>
    `use std::collections::HashMap;\n\n#[derive(Debug, Default)]\npub struct Ledger {\n${lines(() => `    pub ${name()}: u64,`)}\n}\n\npub fn ${name()}(rows: &[u64]) -> HashMap<u64, usize> {\n    let mut seen = HashMap::with_capacity(${number()});\n    for row in rows.iter().filter(|row| **row % ${number()} != 0) {\n        *seen.entry(row / ${number()}).or_insert(0) += 1;\n    }\n    seen\n}`,
  go: (name, number, lines) =>
    `package main\n\nimport (\n\t"fmt"\n\t"time"\n)\n\nfunc ${name()}(jobs <-chan int, results chan<- int) {\n\tfor job := range jobs {\n\t\ttime.Sleep(${number()} * time.Millisecond)\n\t\tresults <- job * ${number()}\n\t}\n}\n\nfunc main() {\n${lines(() => `\tfmt.Println("${name()}", ${number()})`)}\n}`,
};

/** Output of a shell, which has no language. */
const shellOutput: Template = (name, number, lines) =>
  lines(() => `${name().padEnd(24)} ${String(number()).padStart(8)} ms`);

/** A fenced code block of about 500 bytes. */
export const fencedCode = (random: Random): string => {
  const language = random.chance(0.1) ? '' : random.pick(Object.keys(templates));
  const code = (templates[language] ?? shellOutput)(
    () => identifier(random),
    () => random.int(2, 9_999),
    (line) => Array.from({ length: random.int(1, 6) }, line).join('\n'),
  );
  return `\`\`\`${language}\n${code}\n\`\`\``;
};
