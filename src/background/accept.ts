import { fingerprint } from '../engine/accepted.ts';
import type { Settings } from '../settings/schema.ts';
import { changeSettings } from '../settings/store.ts';

/** More accepted wordings than this push out the oldest. */
const MOST_ACCEPTED = 5000;
const SALT_BYTES = 16;

/** Remembers wordings as "not a problem", as salted fingerprints: the words themselves are not kept. */
export function acceptWordings(
  wordings: readonly { readonly rule: string; readonly text: string }[],
): Promise<Settings> {
  return changeSettings((settings) => {
    const salt = settings.accepted.salt || newSalt();
    const fingerprints = new Set(settings.accepted.fingerprints);
    for (const { rule, text } of wordings) fingerprints.add(fingerprint(salt, rule, text));
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
