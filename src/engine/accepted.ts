import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { wordForm } from './text/tokens.ts';
import type { AcceptedWordings } from './types.ts';

const KEPT_DIGITS = 24;

/** Stands for the rule where a whole sentence was accepted: the text model then leaves it out. */
export const SENTENCE = 'sentence';

/**
 * Fingerprint of a wording that the writer accepted for a rule: the start of a salted SHA-256. The words
 * cannot be read off it; somebody who has the settings, salt and all, could still try out guesses.
 * Capitals and spacing don't count. Lone surrogates are replaced, so any string has a fingerprint.
 */
export function fingerprint(salt: string, rule: string, words: string): string {
  const same = words
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(wordForm)
    .join(' ');
  const input = `${salt}\n${rule}\n${same}`.toWellFormed();
  return bytesToHex(sha256(utf8ToBytes(input))).slice(0, KEPT_DIGITS);
}

/** Tells whether a rule's words were accepted; costs nothing where nothing ever was. */
export function acceptedFilter(
  accepted: AcceptedWordings | undefined,
): (rule: string, words: string) => boolean {
  if (!accepted || accepted.fingerprints.length === 0) return () => false;
  const known = new Set(accepted.fingerprints);
  return (rule, words) => known.has(fingerprint(accepted.salt, rule, words));
}
