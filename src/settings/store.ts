import browser from 'webextension-polyfill';
import type { Pack } from '../engine/pack.ts';
import { DEFAULT_SETTINGS, parseSettings, type Settings } from './schema.ts';

/** A pack that the writer loaded, with the name of the file it came from. */
export interface LoadedPack {
  readonly file: string;
  readonly pack: Pack;
}

const SETTINGS = 'settings';
const PACKS = 'packs';

/** The saved settings, or the defaults; a damaged field falls back alone. */
export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(SETTINGS);
  return parseSettings(stored[SETTINGS] ?? DEFAULT_SETTINGS);
}

let writing: Promise<unknown> = Promise.resolve();

/**
 * Changes the saved settings and gives back the new ones. Changes made from one page are applied one
 * after the other, so that two quick clicks cannot undo each other.
 */
export function changeSettings(change: (now: Settings) => Settings): Promise<Settings> {
  const next = writing.then(async () => {
    const settings = change(await loadSettings());
    await browser.storage.local.set({ [SETTINGS]: settings });
    return settings;
  });
  writing = next.catch(() => undefined);
  return next;
}

/** The packs that the writer loaded, as stored; whoever compiles them validates them again. */
export async function loadPacks(): Promise<LoadedPack[]> {
  const stored = await browser.storage.local.get(PACKS);
  const packs = stored[PACKS];
  return Array.isArray(packs) ? (packs as LoadedPack[]) : [];
}

export async function savePacks(packs: readonly LoadedPack[]): Promise<void> {
  await browser.storage.local.set({ [PACKS]: packs });
}

/** Calls `listener` whenever settings or loaded packs change, from any page; returns how to stop. */
export function onSettingsChanged(listener: () => void): () => void {
  const changed = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && (SETTINGS in changes || PACKS in changes)) listener();
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
