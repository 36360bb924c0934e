/**
 * Look-alike letters that are used to dodge filters, mapped to the Latin letter they imitate. Only
 * applied to words that also contain Latin letters, so that real Cyrillic or Greek stays itself.
 * Source: the most frequent pairs of Unicode's confusables (UTS #39).
 */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  к: 'k',
  м: 'm',
  н: 'h',
  т: 't',
  в: 'b',
  г: 'r',
  α: 'a',
  ε: 'e',
  ο: 'o',
  ρ: 'p',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ı: 'i',
  ɡ: 'g',
};

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

const PLAIN = /^[a-z]+$/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const MARKS = /\p{Mn}/gu;

/**
 * The form under which a word is looked up: compatibility-normalised, lower case, straight apostrophe,
 * without invisible characters or accents, look-alike letters replaced.
 */
export function fold(word: string): string {
  let folded = word.toLowerCase();
  if (PLAIN.test(folded)) return folded;
  folded = folded
    .replace(INVISIBLE, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(/[\u2018\u2019\u02bc\u0060\u00b4]/g, "'");
  if (/[a-z]/.test(folded) && /[^ -~]/.test(folded)) {
    folded = Array.from(folded, (c) => LOOK_ALIKES[c] ?? c).join('');
  }
  return folded;
}

/** Other spellings worth trying when `folded` itself is unknown: `sm4ckhead`, `sooo`, `drrrug`. */
export function respell(folded: string): string[] {
  const tries: string[] = [];
  let plain = folded;
  if (/[a-z]/.test(folded) && /[0134570@$!]/.test(folded)) {
    plain = folded.replace(/[0134570@$!]/g, (c) => LEET[c] ?? c);
    tries.push(plain);
  }
  if (/([a-z])\1\1/.test(plain)) {
    tries.push(plain.replace(/([a-z])\1{2,}/g, '$1$1'), plain.replace(/([a-z])\1{2,}/g, '$1'));
  }
  return tries;
}
