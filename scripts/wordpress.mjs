// `npm run test:wordpress [-- playwright's options]`: Pause in a real WordPress of Debian's packages,
// in both browsers.
import { build } from './lib/build.mjs';
import { ensureBothBrowsers } from './lib/debian.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { runTool } from './lib/run.mjs';
import { besideWordPress } from './lib/wordpress.mjs';

const ARGUMENTS = ['test', '-c', 'tests/wordpress', ...process.argv.slice(2)];

try {
  await ensurePackages();
  await ensureBothBrowsers();
  await build('chromium', 'firefox');
  const { failed } = await besideWordPress(async (env) => {
    const code = await runTool('@playwright/test/cli.js', ARGUMENTS, { env });
    return { passed: 0, failed: code };
  });
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
