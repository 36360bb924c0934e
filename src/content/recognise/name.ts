import { readText } from '../composers/read-text.ts';
import { LABEL_GROUPS, LABELS, type LabelGroup } from './labels.ts';

const ARABIC_MARKS = /[\u0640\u064B-\u0652\u0670]/g;
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const SHORTCUT_HINT = /[([（][^)\]）]*[)\]）]\s*$/;
const TRAILING = /[\s.…!:›»→]+$/;

/**
 * Labels and names are compared in this form: composed, in lower case, without Arabic vowel signs, invisible
 * characters, a shortcut hint in brackets, or dots at the end.
 */
export function normalise(name: string): string {
  return name
    .normalize('NFC')
    .replace(ARABIC_MARKS, '')
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .replace(SHORTCUT_HINT, '')
    .replace(TRAILING, '')
    .trim()
    .toLowerCase();
}

/** What a screen reader would call the control, normalised; '' if it has no name. */
export function nameOf(control: Element): string {
  for (const name of [
    control.getAttribute('aria-label'),
    readText([control]).text,
    control.getAttribute('value'),
    control.getAttribute('alt'),
    control.getAttribute('title'),
  ]) {
    const normalised = normalise(name ?? '');
    if (normalised !== '') return normalised;
  }
  return '';
}

let groups: ReadonlyMap<string, LabelGroup> | undefined;

/** Every label of every language; built when first needed, which on most pages is never. */
function allLabels(): ReadonlyMap<string, LabelGroup> {
  if (groups) return groups;
  const all = new Map<string, LabelGroup>();
  // One language's "next" may be another's "send": the earlier group counts.
  for (const group of LABEL_GROUPS) {
    for (const language of Object.values(LABELS)) {
      for (const label of language[group] ?? []) {
        const normalised = normalise(label);
        if (!all.has(normalised)) all.set(normalised, group);
      }
    }
  }
  groups = all;
  return all;
}

/** The group of labels that the whole name is one of, in whatever language. */
export function labelGroup(name: string): LabelGroup | null {
  return allLabels().get(name) ?? null;
}

/** The group of the label that the name starts with, if a few words more at most follow it. */
export function leadingLabelGroup(name: string): LabelGroup | null {
  const words = name.split(' ');
  if (words.length > 4) return null;
  for (let count = words.length; count > 0; count--) {
    const group = labelGroup(words.slice(0, count).join(' '));
    if (group) return group;
  }
  return null;
}

/** Whether a label of this group sends what was written. */
export function isPosting(group: LabelGroup | null): boolean {
  return group !== null && group !== 'next' && group !== 'save';
}
