import { version } from '../../package.json';
import { parseArguments } from './arguments.ts';
import { CannotRun } from './cannot-run.ts';
import { checkFiles } from './check-files.ts';
import { checkJsonl } from './check-jsonl.ts';
import { evaluate } from './evaluation/evaluate.ts';
import { functional } from './evaluation/functional.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { HELP } from './help.ts';
import type { Io } from './io.ts';
import { loadChecker } from './load-checker.ts';

/**
 * Runs one command of `pause`. `argv` is what follows the program's name. Gives the exit code;
 * what keeps a command from running is written to standard error.
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await runCommand(argv, io);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    await io.stderr.write(
      error instanceof CannotRun ? `${message}\n` : `pause failed: ${message}\n`,
    );
    return EXIT.cannotRun;
  }
}

async function runCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const command = parseArguments(argv);
  switch (command.name) {
    case 'help':
      await io.stdout.write(HELP);
      return EXIT.clear;
    case 'version':
      await io.stdout.write(`${version}\n`);
      return EXIT.clear;
    case 'check':
      return checkFiles(command, (await loadChecker(command.checker, io)).check, io);
    case 'check-jsonl':
      return checkJsonl((await loadChecker(command.checker, io)).check, io);
    case 'eval':
      return evaluate(command, (await loadChecker(command.checker, io)).check, io);
    case 'functional':
      return functional(command, (await loadChecker(command.checker, io)).check, io);
  }
}
