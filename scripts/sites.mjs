// `npm run sites`: tries the compose boxes of all named sites in both browsers and writes docs/sites.md.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from './lib/build.mjs';
import { ROOT, runTool } from './lib/run.mjs';
import { recordsIn, sitesTable } from './lib/sites-table.mjs';

const REPORT = join(ROOT, 'out/sites/report.json');

await build('chromium', 'firefox', 'fixtures');
await mkdir(join(ROOT, 'out/sites'), { recursive: true });
const code = await runTool(
  '@playwright/test/cli.js',
  ['test', 'sites.spec', '--reporter=list,json'],
  { env: { PLAYWRIGHT_JSON_OUTPUT_NAME: REPORT } },
);
// What failed stands in the table as well, for whoever mends it; a test refuses it until then.
await writeFile(
  join(ROOT, 'docs/sites.md'),
  sitesTable(recordsIn(JSON.parse(await readFile(REPORT, 'utf8')))),
);
process.exitCode = code;
