import { parseArgs } from 'node:util';
import { type Row, SECTIONS } from './sections.ts';

// `npm run bench [-- --json] [-- SECTION…]`: how long a verdict takes. See docs/performance.md.

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const names = positionals.length > 0 ? positionals : Object.keys(SECTIONS);
const results: Record<string, Row[]> = {};

for (const name of names) {
  const section = SECTIONS[name];
  if (!section) {
    console.error(`There is no section "${name}"; there are: ${Object.keys(SECTIONS).join(', ')}`);
    process.exit(2);
  }
  const rows = section.rows();
  results[name] = rows;
  if (!values.json) console.log(`\n${section.title}\n\n${table(rows)}`);
}
if (values.json) console.log(JSON.stringify(results, null, 2));

function table(rows: readonly Row[]): string {
  const heads = Object.keys(rows[0] ?? {});
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(heads),
    line(heads.map(() => '---')),
    ...rows.map((row) => line(heads.map((head) => figure(row[head] ?? '')))),
  ].join('\n');
}

/** Three figures that count, and no more. */
function figure(value: string | number): string {
  if (typeof value === 'string') return value;
  if (Number.isInteger(value)) return value.toLocaleString('en-GB');
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
