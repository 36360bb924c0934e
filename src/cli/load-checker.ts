import { builtIn } from '../data/built-in.ts';
import { type Checker, createChecker } from '../engine/checker.ts';
import type { Pack } from '../engine/pack.ts';
import { readPack } from '../engine/pack-file.ts';
import type { CheckerArguments } from './arguments.ts';
import { CannotRun } from './cannot-run.ts';
import { chooseCode } from './choose-code.ts';
import { readText } from './decode.ts';
import type { Io } from './io.ts';

/**
 * The checker that the arguments ask for. Rules of a pack that were set aside are named on standard
 * error; a pack that cannot be used at all, or a name that nothing bears, throws `CannotRun`.
 */
export async function loadChecker(args: CheckerArguments, io: Io): Promise<Checker> {
  const packs: Pack[] = [...builtIn.packs];
  for (const file of args.packFiles) packs.push(await loadPack(file, io));
  refuseUnknown(
    '--pack-off',
    args.packsOff,
    packs.map(({ id }) => id),
  );
  refuseUnknown(
    '--rule-off',
    args.rulesOff,
    packs.flatMap((pack) => pack.rules.map((rule) => `${pack.id}/${rule.id}`)),
  );
  return createChecker({
    ...builtIn,
    packs,
    settings: {
      code: chooseCode(builtIn.codes, args),
      thresholds: args.thresholds,
      packsOff: args.packsOff,
      rulesOff: args.rulesOff,
    },
  });
}

async function loadPack(file: string, io: Io): Promise<Pack> {
  const { pack, faults } = readPack(await readText(file, io.readFile), builtIn.lexicons);
  const report = faults.map(({ line, column, rule, problem, mend }) => {
    const which = rule === null ? '' : `rule ${rule}: `;
    return `${file}:${line}:${column} ${which}${problem}; ${mend}`;
  });
  if (pack === null) {
    throw new CannotRun([`${file}: this pack cannot be used.`, ...report].join('\n'));
  }
  if (report.length > 0) {
    await io.stderr.write(`${report.join('\n')}\n${file}: the pack is used without these rules.\n`);
  }
  return pack;
}

function refuseUnknown(option: string, given: readonly string[], known: readonly string[]): void {
  for (const id of given) {
    if (known.includes(id)) continue;
    const pack = id.split('/')[0] ?? '';
    const near = known.filter((one) => one.startsWith(`${pack}/`));
    const choices = (near.length > 0 ? near : known).join(', ');
    throw new CannotRun(`${option} ${id}: there is no such id; choose from ${choices}.`);
  }
}
