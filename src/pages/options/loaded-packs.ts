import * as v from 'valibot';
import { packSchema } from '../../engine/pack-schema.ts';
import type { Settings } from '../../settings/schema.ts';
import type { LoadedPack } from '../../settings/store.ts';

/** The loaded packs that are still whole; storage can be damaged, and older versions wrote it. */
export function soundPacks(stored: readonly LoadedPack[]): LoadedPack[] {
  const schema = v.object({ file: v.string(), pack: packSchema });
  return stored.flatMap((entry) => {
    const result = v.safeParse(schema, entry);
    return result.success ? [result.output] : [];
  });
}

/** `packs` with `added` in the place of the one with the same id, or at the end. */
export function withPack(packs: readonly LoadedPack[], added: LoadedPack): LoadedPack[] {
  const place = packs.findIndex(({ pack }) => pack.id === added.pack.id);
  return place < 0 ? [...packs, added] : packs.with(place, added);
}

/** Settings without a trace of a pack: should it come back, it comes back whole. */
export function withoutPack(settings: Settings, packId: string): Settings {
  return {
    ...settings,
    packsOff: settings.packsOff.filter((id) => id !== packId),
    rulesOff: settings.rulesOff.filter((id) => !id.startsWith(`${packId}/`)),
  };
}

/** `list` with `id` in it or not. */
export function listed(list: readonly string[], id: string, included: boolean): string[] {
  const others = list.filter((other) => other !== id);
  return included ? [...others, id] : others;
}
