import type { Token } from '../text/tokens.ts';
import type { ClassIndex } from './classes.ts';

/** Before a word for a relative these say whose it is, or which one of several. */
const SAYS_WHOSE = new Set(
  (
    'my our your his her their its me mi ur the a an this that these those another each every some any no which ' +
    'whose what of other same all both many most several few one two three four five six seven ' +
    'young old older elderly single lone birth bio biological foster adoptive step own late ex new first second ' +
    'working teen teenage pregnant drunk angry poor dear lovely little big wee mad'
  ).split(' '),
);
const POSSESSIVE = /['’]s?$/;
/** As the first word these stand for a relative: "himself is on the mend". */
const THE_ONE_AT_HOME = new Set(['himself', 'herself']);

/**
 * Marks relatives of whom the words do not say whose they are as `kin`: "mum", "told dad", "sister in law rang", where
 * neither "my" nor "the" nor a name stands before. Mostly they are the writer's own; to those who work with families
 * "mum" is a client's. What counts as a relative is the class `kin-word`.
 */
export function markKin(tokens: readonly Token[], text: string, classes: ClassIndex): void {
  for (const { start, end } of classes.of('kin-word')) {
    if (!tokens[start]?.tag && !saysWhose(tokens, start, text)) classes.add('kin', start, end);
  }
  tokens.forEach((token, i) => {
    const next = tokens[i + 1];
    const alone = !next || next.broken || next.first;
    if (token.first && !alone && THE_ONE_AT_HOME.has(token.form)) classes.add('kin', i, i + 1);
  });
}

/** Whether the word before the one at `at` belongs to it and says whose or which it is. */
function saysWhose(tokens: readonly Token[], at: number, text: string): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || !token || token.first || token.broken) return false;
  if (SAYS_WHOSE.has(before.form) || before.kind === 'number') return true;
  const aName = before.capital && !before.first;
  return aName || POSSESSIVE.test(text.slice(before.start, before.end));
}
