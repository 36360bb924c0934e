import { Features } from '../../src/engine/model/features.ts';

/** Features by their names (`u:word`), each with its sentence. */
export function featuresNamed(...names: readonly (readonly [string, number])[]): Features {
  const features = new Features();
  for (const [name, sentence] of names) {
    const colon = name.indexOf(':');
    features.add(name.slice(0, colon), name.slice(colon + 1), undefined, sentence);
  }
  return features;
}
