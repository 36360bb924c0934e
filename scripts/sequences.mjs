// `npm run test:sequences -- [NUMBER] [--editor ID]… [--seed N] [--at-once N]`: tries that many random sequences
// of writing and sending in each editor, with the extension and without.
import { parseArgs } from 'node:util';
import { build } from './lib/build.mjs';
import { runTool } from './lib/run.mjs';

/** Most of a sequence is waiting, so several editors are tried at once, each in browsers of its own. */
const AT_ONCE = '4';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    editor: { type: 'string', multiple: true, default: [] },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    'at-once': { type: 'string', default: AT_ONCE },
  },
});
const [number = '1000'] = positionals;
const wanted = Object.entries({
  NUMBER: number,
  '--seed': values.seed,
  '--at-once': values['at-once'],
});
const odd = wanted.filter(([, value]) => !/^\d+$/.test(value));

if (odd.length > 0 || positionals.length > 1) {
  for (const [name, value] of odd) console.error(`${name} must be a number, not "${value}"`);
  console.error(
    'Usage: npm run test:sequences -- [NUMBER] [--editor ID]… [--seed N] [--at-once N]',
  );
  process.exitCode = 2;
} else {
  await build('chromium', 'fixtures');
  const only = values.editor.length > 0 ? ['-g', `: (${values.editor.join('|')})$`] : [];
  const args = ['test', 'sequences.spec', '--project=chromium', `--workers=${values['at-once']}`];
  process.exitCode = await runTool('@playwright/test/cli.js', [...args, ...only], {
    env: { SEQUENCES: number, SEQUENCES_SEED: values.seed },
  });
}
