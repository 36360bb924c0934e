import { readText } from '../composers/read-text.ts';
import { LABEL_GROUPS, LABELS, type LabelGroup } from './labels.ts';

const ARABIC_MARKS = /[\u0640\u064B-\u0652\u0670]/g;
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const SHORTCUT_HINT = /[([（][^)\]）]*[)\]）]\s*$/;
const JOINED = /^[\u3040-\u30FF\u3400-\u9FFF]+$/;
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

let groups: ReadonlyMap<string, ReadonlySet<LabelGroup>> | undefined;

/** Every label of every language; built when first needed, which on most pages is never. */
function allLabels(): ReadonlyMap<string, ReadonlySet<LabelGroup>> {
  if (groups) return groups;
  const all = new Map<string, Set<LabelGroup>>();
  // One language's "next" may be another's "send": sets keep the order in which groups are put in.
  for (const group of LABEL_GROUPS) {
    for (const language of Object.values(LABELS)) {
      for (const label of language[group] ?? []) {
        const normalised = normalise(label);
        all.set(normalised, (all.get(normalised) ?? new Set()).add(group));
      }
    }
  }
  groups = all;
  return all;
}

/** The first group of labels that the whole name is one of, in whatever language. */
export function labelGroup(name: string): LabelGroup | null {
  const [first = null] = allLabels().get(name) ?? [];
  return first;
}

/** Whether the whole name may be a label of the group, in whatever language. */
export function isLabelOf(name: string, group: LabelGroup): boolean {
  return allLabels().get(name)?.has(group) ?? false;
}

/** In Chinese and Japanese a few more letters may follow the label. */
function joinedLabelGroup(name: string): LabelGroup | null {
  if (name.length > 8) return null;
  for (let end = name.length; end > 1; end--) {
    const group = labelGroup(name.slice(0, end));
    if (group) return group;
  }
  return null;
}

/** The group of the label that the name starts with, if a few words more at most follow it. */
export function leadingLabelGroup(name: string): LabelGroup | null {
  if (JOINED.test(name)) return joinedLabelGroup(name);
  const words = name.split(' ');
  if (words.length > 4) return null;
  for (let count = words.length; count > 0; count--) {
    const group = labelGroup(words.slice(0, count).join(' '));
    if (group) return group;
  }
  return null;
}

/** The group of the label that the name ends with, as in languages that put the verb last. */
export function trailingLabelGroup(name: string): LabelGroup | null {
  const words = name.split(' ');
  if (words.length > 3) return null;
  for (let from = 1; from < words.length; from++) {
    const group = labelGroup(words.slice(from).join(' '));
    if (group) return group;
  }
  return null;
}

/** Whether a label of this group sends what was written. */
export function isPosting(group: LabelGroup | null): boolean {
  return group !== null && group !== 'next' && group !== 'save';
}
