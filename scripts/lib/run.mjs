import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The repository's top folder. */
export const ROOT = join(import.meta.dirname, '../..');

/**
 * Runs a program in the repository's top folder with its output shown. Resolves to its exit code;
 * a program that cannot be started or is killed counts as exit code 1.
 */
export function run(program, args, { env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      // npm is a .cmd file on Windows, which only a shell can start.
      shell: process.platform === 'win32' && !program.includes('\\'),
    });
    child.once('error', (error) => {
      console.error(`${program}: ${error.message}`);
      resolve(1);
    });
    // Whoever ends us early means what we run as well.
    const end = () => child.kill();
    process.once('exit', end);
    child.once('exit', (code) => {
      process.off('exit', end);
      resolve(code ?? 1);
    });
  });
}

/** Runs a tool that a package in node_modules brings, by the path of its script in there. */
export function runTool(script, args, options) {
  return run(process.execPath, [join(ROOT, 'node_modules', script), ...args], options);
}
