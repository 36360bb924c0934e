import { runTool } from './run.mjs';

const ARGUMENTS = {
  chromium: ['--mode', 'chromium'],
  firefox: ['--mode', 'firefox'],
  cli: ['--mode', 'cli'],
  fit: ['--mode', 'fit'],
  meanings: ['--mode', 'meanings'],
  themes: ['--mode', 'themes'],
  bench: ['--mode', 'bench'],
  fixtures: ['tests/fixtures/page'],
};

/** Builds the named parts, into `dist/<name>` but for `fit`, `meanings`, `themes` and `bench`, which stay in `out`; throws at the first that fails. */
export async function build(...targets) {
  for (const target of targets) {
    const args = ['build', '--logLevel', 'warn', ...ARGUMENTS[target]];
    const code = await runTool('vite/bin/vite.js', args);
    if (code !== 0) throw new Error(`The build of ${target} failed`);
  }
}
