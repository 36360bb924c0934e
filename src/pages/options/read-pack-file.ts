import type { LexiconData } from '../../engine/lexicons.ts';
import type { Pack } from '../../engine/pack.ts';
import { type PackFault, readPack } from '../../engine/pack-file.ts';

/** Larger pack files are not even opened. Bytes. */
export const LARGEST_FILE = 2_000_000;

export type PackFileOutcome =
  | { readonly kind: 'too-large' | 'not-text'; readonly file: string }
  | { readonly kind: 'refused'; readonly file: string; readonly faults: readonly PackFault[] }
  | {
      readonly kind: 'read';
      readonly file: string;
      readonly pack: Pack;
      readonly faults: readonly PackFault[];
      /** How many rules were set aside. */
      readonly setAside: number;
    };

/** Reads a rule pack from a file that somebody chose; see `readPack`. Never rejects, changes nothing. */
export async function readPackFile(file: File, lexicons: LexiconData): Promise<PackFileOutcome> {
  if (file.size > LARGEST_FILE) return { kind: 'too-large', file: file.name };
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return { kind: 'not-text', file: file.name };
  }
  const { pack, faults } = readPack(source, lexicons);
  if (!pack) return { kind: 'refused', file: file.name, faults };
  const setAside = new Set(faults.map((fault) => fault.rule).filter((rule) => rule !== null)).size;
  return { kind: 'read', file: file.name, pack, faults, setAside };
}
