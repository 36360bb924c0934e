import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT, run } from './run.mjs';

async function readPackages(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8')).packages ?? {};
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}

/**
 * Whether what is installed differs from the lock file. npm writes down what it put into node_modules
 * in the same form; packages for other systems are in the lock file only and are marked optional.
 */
export function differs(locked, installed) {
  return Object.entries(locked).some(([path, wanted]) => {
    if (path === '') return false;
    const found = installed[path];
    return found ? found.version !== wanted.version : !wanted.optional;
  });
}

/** Installs the packages when they are missing or not those of the lock file. Throws on failure. */
export async function ensurePackages() {
  const locked = await readPackages(join(ROOT, 'package-lock.json'));
  const installed = await readPackages(join(ROOT, 'node_modules/.package-lock.json'));
  if (!differs(locked, installed)) return;
  console.log('Installing packages (npm ci)…');
  // Said aloud even under `npm test --silent`, which the inner npm would take over.
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0)
    throw new Error('The packages could not be installed: see the messages of npm ci');
}
