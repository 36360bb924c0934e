// `npm test`: everything there is to check, from a fresh clone. The last line is the count.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from './lib/build.mjs';
import { ensureBothBrowsers } from './lib/debian.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { ROOT, runTool } from './lib/run.mjs';
import { countPlaywright, countVitest } from './lib/tally.mjs';
import { besideWordPress } from './lib/wordpress.mjs';

const OUT = join(ROOT, 'out/test');

/** A stage without a count of its own is one check. */
async function check(...commands) {
  for (const [script, ...args] of commands) {
    if ((await runTool(script, args)) !== 0) return { passed: 0, failed: 1 };
  }
  return { passed: 1, failed: 0 };
}

/** A stage that reports each test in a JSON file; without a readable report it has failed as a whole. */
async function report(name, count, script, args, env = {}) {
  const file = join(OUT, `${name}.json`);
  const code = await runTool(script, args(file), { env });
  const text = await readFile(file, 'utf8').catch(() => 'null');
  const { passed, failed } = count(JSON.parse(text));
  // Whatever the runner found wrong besides the tests that it could count.
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

const STAGES = {
  types: () =>
    check(
      ['typescript/bin/tsc', '--noEmit'],
      ['typescript/bin/tsc', '--noEmit', '-p', 'tests/fixtures/page'],
    ),
  lint: () => check(['@biomejs/biome/bin/biome', 'check', '--error-on-warnings']),
  build: async () => {
    await build('chromium', 'firefox', 'cli', 'fixtures');
    return { passed: 1, failed: 0 };
  },
  'unit tests': () =>
    report('unit', countVitest, 'vitest/vitest.mjs', (file) => [
      'run',
      '--allowOnly=false',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ]),
  'browser tests': () =>
    report(
      'browser',
      countPlaywright,
      '@playwright/test/cli.js',
      () => ['test', '--reporter=list,json'],
      { PLAYWRIGHT_JSON_OUTPUT_NAME: join(OUT, 'browser.json') },
    ),
  'tests on a real WordPress': () =>
    besideWordPress((env) =>
      report(
        'wordpress',
        countPlaywright,
        '@playwright/test/cli.js',
        // The look-alikes have shown what Firefox does; `npm run test:wordpress` has the minutes for both.
        () => ['test', '-c', 'tests/wordpress', '--project=chromium', '--reporter=list,json'],
        { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: join(OUT, 'wordpress.json') },
      ),
    ),
};

async function prepare() {
  await ensurePackages();
  await ensureBothBrowsers();
  await rm(OUT, { recursive: true, force: true });
  await mkdir(OUT, { recursive: true });
}

/** Runs a stage; one that throws, for whatever reason, has failed as a whole. */
async function runStage(stage) {
  try {
    return await stage();
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
}

const total = { passed: 0, failed: 0 };
try {
  await prepare();
  for (const [name, stage] of Object.entries(STAGES)) {
    console.log(`\n== ${name}`);
    const { passed, failed } = await runStage(stage);
    total.passed += passed;
    total.failed += failed;
  }
} catch (error) {
  // Nothing can run: every stage has failed.
  console.error(error.message);
  total.failed = Object.keys(STAGES).length;
}
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
