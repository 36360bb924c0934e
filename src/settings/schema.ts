import * as v from 'valibot';
import { DEFAULT_CODE } from '../engine/codes/cite.ts';
import { CONCERNS } from '../engine/concerns.ts';
import { OPTIONAL_CHANNELS } from './channels.ts';

const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));
const ruleId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}\/[a-z0-9-]{1,64}$/));
const probability = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** Everything that the writer can set, as kept under `settings` in the extension's local storage. */
export const settingsSchema = v.object({
  version: v.literal(1),
  /** Profession id from `professions.ts`, or '' while not chosen. */
  profession: v.fallback(v.string(), ''),
  /** ISO 3166 country code, or '' while not chosen. */
  country: v.fallback(v.string(), ''),
  /** Id of the code of conduct to cite. */
  code: v.fallback(id, DEFAULT_CODE),
  /** "Pause when at least this likely", only where it differs from the default. */
  thresholds: v.fallback(v.partial(v.object(v.entriesFromList(CONCERNS, probability))), {}),
  /** Hosts that are switched off. */
  sitesOff: v.fallback(v.array(v.string()), []),
  /** Private places that are looked at all the same. */
  channelsOn: v.fallback(v.array(v.picklist(OPTIONAL_CHANNELS)), []),
  packsOff: v.fallback(v.array(id), []),
  rulesOff: v.fallback(v.array(ruleId), []),
  /** Wordings accepted as "not a problem here", as salted fingerprints: never the words. */
  accepted: v.fallback(v.object({ salt: v.string(), fingerprints: v.array(v.string()) }), {
    salt: '',
    fingerprints: [],
  }),
});

export type Settings = v.InferOutput<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  profession: '',
  country: '',
  code: DEFAULT_CODE,
  thresholds: {},
  sitesOff: [],
  channelsOn: [],
  packsOff: [],
  rulesOff: [],
  accepted: { salt: '', fingerprints: [] },
};

/**
 * Reads settings from an untrusted value (storage, an imported file). A field that does not fit falls
 * back to its default alone; the others are kept. Never throws.
 */
export function parseSettings(value: unknown): Settings {
  const result = v.safeParse(settingsSchema, value);
  return result.success ? result.output : DEFAULT_SETTINGS;
}
