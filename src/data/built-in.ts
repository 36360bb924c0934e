import firstNames from '../../rules/lexicons/first-names.txt?raw';
import frames from '../../rules/lexicons/frames.yaml';
import meanings from '../../rules/lexicons/meanings.yaml';
import moreNames from '../../rules/lexicons/more-names.txt?raw';
import phrases from '../../rules/lexicons/phrases.yaml';
import places from '../../rules/lexicons/places.txt?raw';
import publicFigures from '../../rules/lexicons/public-figures.txt?raw';
import wordNames from '../../rules/lexicons/word-names.txt?raw';
import words from '../../rules/lexicons/words.yaml';
import workTitles from '../../rules/lexicons/work-titles.txt?raw';
import reasons from '../../rules/model/reasons.yaml';
import textModel from '../../rules/model/text-model.bin?url&inline';
import details from '../../rules/replacements/details.yaml';
import terms from '../../rules/replacements/terms.yaml';
import replacementWords from '../../rules/replacements/words.yaml';
import type { LexiconData } from '../engine/lexicons.ts';
import type { TextModelData } from '../engine/model/model.ts';
import { readModel } from '../engine/model/model-file.ts';
import type { Pack } from '../engine/pack.ts';
import type { ReplacementData } from '../engine/replace/data.ts';
import { codes } from './codes.ts';

// Checked by the unit tests, not at run time: these files are ours and do not change after the build.
const packs = Object.values(
  import.meta.glob<Pack>('../../rules/packs/*.yaml', { eager: true, import: 'default' }),
);

const lexicons: LexiconData = {
  words: words as LexiconData['words'],
  phrases: phrases as LexiconData['phrases'],
  frames: frames as LexiconData['frames'],
  meanings: meanings as LexiconData['meanings'],
  firstNames: `${firstNames}\n${moreNames}`,
  wordNames,
  places,
  publicFigures,
  workTitles,
};

const model: TextModelData = {
  ...readModel(bytesOf(textModel)),
  reasons: reasons as TextModelData['reasons'],
};

const replacements = { terms, words: replacementWords, details } as ReplacementData;

/** Everything that ships with Pause: `createChecker({ ...builtIn, settings })`. */
export const builtIn: {
  readonly packs: readonly Pack[];
  readonly codes: typeof codes;
  readonly lexicons: LexiconData;
  readonly model: TextModelData;
  readonly replacements: ReplacementData;
} = { packs, codes, lexicons, model, replacements };

/** The bytes of a file that the build has put into the script: a `data:` address in base64. */
function bytesOf(address: string): Uint8Array {
  const signs = atob(address.slice(address.indexOf(',') + 1));
  const bytes = new Uint8Array(signs.length);
  for (let i = 0; i < signs.length; i++) bytes[i] = signs.charCodeAt(i);
  return bytes;
}
