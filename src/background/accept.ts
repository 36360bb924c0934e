import { fingerprint, SENTENCE } from '../engine/accepted.ts';
import type { Finding } from '../engine/types.ts';
import type { Settings } from '../settings/schema.ts';
import { changeSettings } from '../settings/store.ts';

/** More accepted wordings than this push out the oldest. */
const MOST_ACCEPTED = 5000;
const SALT_BYTES = 16;

/**
 * Remembers wordings as "not a problem", as salted fingerprints: the words themselves are not kept. The
 * sentence around them is accepted too, or the text model would ask about it under another concern.
 */
export function acceptWordings(
  wordings: readonly Pick<Finding, 'rule' | 'text' | 'sentence'>[],
): Promise<Settings> {
  return changeSettings((settings) => {
    const salt = settings.accepted.salt || newSalt();
    const fingerprints = new Set(settings.accepted.fingerprints);
    for (const { rule, text, sentence } of wordings) {
      fingerprints.add(fingerprint(salt, rule, text));
      fingerprints.add(fingerprint(salt, SENTENCE, sentence));
    }
    return {
      ...settings,
      accepted: { salt, fingerprints: [...fingerprints].slice(-MOST_ACCEPTED) },
    };
  });
}

function newSalt(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
