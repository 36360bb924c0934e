import { submitsForm } from '../composers/control.ts';
import { formOf } from '../composers/editable.ts';
import { wasDisabledWhileEmpty } from './enabled-by-text.ts';
import { isPosting, labelGroup, leadingLabelGroup, nameOf, trailingLabelGroup } from './name.ts';
import { calledBy, headingsOf } from './surroundings.ts';
import { OTHER_WORDS, SCHEDULE, SETTINGS_WORDS } from './words.ts';

/** From this score on a control is taken for one that posts. */
export const POSTS = 5;

const NAMED_BY = [
  'data-testid',
  'id',
  'name',
  'class',
  'data-e2e',
  'data-qa',
  'data-tid',
  'data-test-button',
];
const NAMES_POSTING =
  /(^|[-_\s])(post|publish|submit|send|reply|comment|tweet|toot|share|save-edit)([-_\s]|$|btn|button)/i;
const OPENS_SOMETHING =
  '[aria-haspopup]:not([aria-haspopup="false" i]), [aria-expanded], [aria-pressed]';
const OTHER_ROLE =
  '[role="tab" i], [role="menuitem" i], [role="switch" i], [role="checkbox" i], [type="reset" i]';
const word = (...words: string[]) => new RegExp(`(^|[-_\\s])(${words.join('|')})([-_\\s]|$)`, 'i');
const OTHER_PURPOSE = word(
  'attach(ment)?s?|upload|images?|photos?|pictures?|videos?|camera|gifs?|emojis?|stickers?|polls?',
  'schedule|location|bold|italic|underline|mention|hashtag|preview|drafts?|cancel|discard|close|dismiss',
  'back|delete|remove|clear|undo|redo|search|filter|like|follow|subscribe|log-?in|sign-?in|sign-?up|log-?out',
  'abbrechen|annuler|cancelar|annulla|annuleren|anuluj|отмена',
);
/** Only in what a control is called: in its attributes these words may stand for the box around it. */
const OTHER_NAME = word(
  'edit|quote|link|insert|format|code|file|files|settings|options|menu|more|help',
);
const TOGETHER = 'form, dialog, [role="dialog" i], section, article';
const TIMES = 'input[type="date" i], input[type="time" i], input[type="datetime-local" i]';
const CHOICES = 'select, input[type="checkbox" i], input[type="number" i], input[type="range" i]';
/** A form with so many things to choose is for setting something up. */
const MANY_CHOICES = 3;
const SEND_ICON = /(^|[-_\s])(send|paper-?plane)([-_\s]|$)/i;

/**
 * What speaks for the control itself, wherever it stands: its name, its attributes, its icon. Null when it
 * says that it does another thing.
 */
function scoreAlone(control: Element): number | null {
  if (control.matches(OPENS_SOMETHING) || control.matches(OTHER_ROLE)) return null;
  const name = nameOf(control);
  const group = labelGroup(name);
  const part = group ?? leadingLabelGroup(name) ?? trailingLabelGroup(name);
  if (part === 'next' || part === 'save') return null;
  const timed = !isPosting(group) && setsTheTime(control, name);
  if (!isPosting(group) && !timed && hasOtherPurpose(control, name)) return null;
  if (!isPosting(part) && !timed && OTHER_WORDS.test(name)) return null;
  if ((group === null || group === 'update') && isInSettings(control)) return null;
  let score = 0;
  if (isPosting(group) || timed) score += 4;
  else if (isPosting(part)) score += 3;
  if (names(control, NAMED_BY, NAMES_POSTING)) score += 3;
  if (wasDisabledWhileEmpty(control)) score += 3;
  if (hasSendIcon(control)) score += 2;
  return score;
}

/** Whether it sends later what was written: a date is asked for beside it, or it submits the form. */
function setsTheTime(control: Element, name: string): boolean {
  if (!SCHEDULE.test(name)) return false;
  const around = submitsForm(control) ?? control.closest(TOGETHER) ?? control.parentElement;
  return submitsForm(control) !== null || around?.querySelector(TIMES) != null;
}

/** Whether something is set up here rather than written to anybody. */
function isInSettings(control: Element): boolean {
  const form = control.closest('form');
  if (!form) return false;
  if (form.querySelectorAll(CHOICES).length >= MANY_CHOICES) return true;
  return SETTINGS_WORDS.test(calledBy(form)) || SETTINGS_WORDS.test(headingsOf(form));
}

function names(element: Element, attributes: readonly string[], what: RegExp): boolean {
  return attributes.some((attribute) => what.test(element.getAttribute(attribute) ?? ''));
}

function hasOtherPurpose(control: Element, name: string): boolean {
  return (
    OTHER_PURPOSE.test(name) ||
    OTHER_NAME.test(name) ||
    names(control, ['id', 'name', 'data-testid'], OTHER_PURPOSE)
  );
}

function hasSendIcon(control: Element): boolean {
  return [...control.querySelectorAll('svg, [data-icon]'), control].some((icon) =>
    names(icon, ['data-icon', 'aria-label', 'title'], SEND_ICON),
  );
}

const SUBMITS_THE_FORM = 4;
const AFTER_THE_FIELD = 1;
const LAST = 1;

/** Whether the control could reach the threshold in the best surroundings; costs no look at the page. */
export function couldPost(control: Element): boolean {
  const alone = scoreAlone(control);
  if (alone === null) return false;
  const submits = submitsForm(control) ? SUBMITS_THE_FORM : 0;
  return alone + submits + AFTER_THE_FIELD + LAST >= POSTS;
}

/**
 * How likely pressing `control` posts what is written in `field`; `POSTS` or more means that it does.
 * `last` tells that no other control of the same box comes after it.
 */
export function scoreControl(control: Element, field: Element, last: boolean): number {
  const alone = scoreAlone(control);
  if (alone === null) return 0;
  const submitted = submitsForm(control);
  if (submitted && submitted !== formOf(field)) return 0;
  const after = field.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING;
  return (
    alone + (submitted ? SUBMITS_THE_FORM : 0) + (after ? AFTER_THE_FIELD : 0) + (last ? LAST : 0)
  );
}
