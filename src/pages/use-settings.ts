import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '../settings/schema.ts';
import {
  changeSettings,
  type LoadedPack,
  loadPacks,
  loadSettings,
  onSettingsChanged,
  savePacks,
} from '../settings/store.ts';

export type ChangeSettings = (change: (now: Settings) => Settings) => void;

export interface Saved {
  readonly settings: Settings;
  readonly packs: readonly LoadedPack[];
  /** Shows the change at once and saves it. */
  readonly change: ChangeSettings;
  /** Replaces the loaded packs; rejects when there is no room for them. */
  readonly replacePacks: (packs: readonly LoadedPack[]) => Promise<void>;
}

/**
 * The saved settings and packs, null until they have been read. Follows changes made elsewhere, but not
 * while changes of its own are still being saved: a slider that is being dragged must not jump back to
 * where it was a moment ago.
 */
export function useSettings(): Saved | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [packs, setPacks] = useState<readonly LoadedPack[]>([]);
  const saving = useRef(0);

  const read = useCallback(async () => {
    const [nextSettings, nextPacks] = await Promise.all([loadSettings(), loadPacks()]);
    if (saving.current > 0) return;
    setPacks(nextPacks);
    setSettings(nextSettings);
  }, []);

  useEffect(() => {
    void read();
    return onSettingsChanged(() => void read());
  }, [read]);

  const change = useCallback<ChangeSettings>(
    (apply) => {
      saving.current += 1;
      setSettings((now) => now && apply(now));
      changeSettings(apply)
        .catch((error: unknown) => console.error('Pause could not save a setting', error))
        .finally(() => {
          saving.current -= 1;
          void read();
        });
    },
    [read],
  );

  const replacePacks = useCallback(
    async (next: readonly LoadedPack[]) => {
      await savePacks(next);
      await read();
    },
    [read],
  );

  return settings && { settings, packs, change, replacePacks };
}
