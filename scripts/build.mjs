// `npm run build [-- chromium firefox cli fixtures]`: without names, what goes to users.
import { build } from './lib/build.mjs';

const targets = process.argv.slice(2);
try {
  await build(...(targets.length > 0 ? targets : ['chromium', 'firefox', 'cli']));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
