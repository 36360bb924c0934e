import { CONTROLS, submitsForm } from '../composers/control.ts';
import { fieldAt, formOf, isReadable, isSingleLine, TYPED_INTO } from '../composers/editable.ts';
import { contains, documentOf, frameOf, isShown, parentOf, queryAll } from '../dom.ts';
import { isPosting, labelGroup, nameOf } from './name.ts';
import { couldPost, POSTS, scoreControl } from './score.ts';

/** So far up from a field or a control the rest of its compose box is looked for. */
const LEVELS = 12;
/** A compose box never reaches beyond one of these. */
const CLOSED = 'dialog, [role="dialog" i], [role="form" i]';
const PAGE = 'body, html';

const NAMED_BY = ['name', 'id', 'placeholder', 'aria-label', 'class'];
const TITLE =
  /title|subject|headline|heading|betreff|titre|t[ií]tulo|titel|titolo|oggetto|onderwerp|tytuł|otsikko|rubrik|заголов|عنوان|शीर्षक|标题|標題|件名|제목/i;
const SHORT_POST = /comment|reply|status|message|post|tweet|toot|answer|thought|caption/i;
const ONE_LINE_INPUTS =
  'input:not([type="hidden" i], [type="submit" i], [type="image" i], [type="button" i], [type="reset" i], [type="checkbox" i], [type="radio" i], [type="file" i])';

/** Where a field stands among the controls: in a frame of its own, the frame does. */
function placeOf(field: Element, root: Element): Element {
  return field.ownerDocument === root.ownerDocument ? field : (frameOf(field) ?? field);
}

/** The fields for longer texts below `scope`, also those in same-origin frames, as older editors have them. */
function longFieldsIn(scope: Element): Element[] {
  return queryAll(scope, `${TYPED_INTO}, iframe`).flatMap((element) => {
    if (element.localName === 'iframe') {
      const inner = documentOf(element);
      const body = inner?.body && isShown(element) ? fieldAt(inner.body) : null;
      return body && isReadable(body) ? [body] : [];
    }
    // Of nested editables only the outermost is a field.
    if (isSingleLine(element) || fieldAt(element) !== element) return [];
    return isReadable(element) && isShown(element) ? [element] : [];
  });
}

function says(field: Element, what: RegExp): boolean {
  return NAMED_BY.some((attribute) => what.test(field.getAttribute(attribute) ?? ''));
}

/** Whether a single-line field is a whole post by itself, such as "Write a comment…". */
function isShortPost(field: Element): boolean {
  if (!isReadable(field) || !isShown(field)) return false;
  const form = formOf(field);
  if (!form) return says(field, SHORT_POST);
  const others = queryAll(form, `${ONE_LINE_INPUTS}, ${TYPED_INTO}`).filter(isShown);
  if (others.some((other) => other !== field)) return false;
  if (says(field, SHORT_POST)) return true;
  return queryAll(form, CONTROLS).some((control) => {
    const group = labelGroup(nameOf(control));
    return isPosting(group) && group !== 'send' && group !== 'submit' && group !== 'update';
  });
}

/** Whether the generic way may take this field for (a part of) a post. */
export function isPostField(field: Element): boolean {
  if (!isReadable(field)) return false;
  return !isSingleLine(field) || isShortPost(field) || isTitle(field);
}

/** A title is part of a post only next to a longer text. */
function isTitle(field: Element): boolean {
  if (!says(field, TITLE) || !isReadable(field)) return false;
  const form = formOf(field);
  return form === null || longFieldsIn(form).length > 0;
}

/** Whether `control` stands nearer to `field`'s surroundings than to another field's. */
function belongsTo(control: Element, field: Element, scope: Element): boolean {
  for (let at: Element | null = control; at && at !== scope; at = parentOf(at)) {
    const fields = longFieldsIn(at);
    if (fields.length > 0) return fields.includes(field);
  }
  return true;
}

/** The controls below `scope` that post what is written in `field`, the likeliest first. */
export function controlsFor(field: Element, scope: Element): Element[] {
  const place = placeOf(field, scope);
  const candidates = queryAll(scope, CONTROLS).filter((control) => !contains(field, control));
  const last = candidates.at(-1);
  return candidates
    .map((control) => ({ control, score: scoreControl(control, place, control === last) }))
    .filter(({ control, score }) => score >= POSTS && belongsTo(control, field, scope))
    .sort((one, other) => other.score - one.score)
    .map(({ control }) => control);
}

/**
 * The compose box around a field: its form, or the nearest element that also holds a control which posts
 * it; null if there is none.
 */
export function scopeOf(field: Element, root: Element = field): Element | null {
  const place = placeOf(field, root);
  const around = formOf(place);
  const form = around && contains(around, place) ? around : null;
  if (form && controlsFor(field, form).length > 0) return form;
  let level = 0;
  for (let at = parentOf(place); at && level < LEVELS; at = parentOf(at), level++) {
    if (at.matches(PAGE)) break;
    if (controlsFor(field, at).length > 0) return at;
    if (at.matches(CLOSED)) break;
  }
  // A form without a button of its own is sent by a key or by a script.
  return form;
}

/** The fields whose texts make up the post in a scope, in the order of the page. */
export function postFieldsIn(scope: Element): Element[] {
  if (scope.matches(TYPED_INTO)) return [scope];
  const long = longFieldsIn(scope).filter((field) => scopeOf(field, scope) === scope);
  if (long.length === 0) return queryAll(scope, TYPED_INTO).filter(isShortPost).slice(0, 1);
  const titles = queryAll(scope, TYPED_INTO).filter(
    (field) => isSingleLine(field) && isShown(field) && isTitle(field),
  );
  return [...titles, ...long].sort((one, other) => {
    const place = placeOf(one, scope).compareDocumentPosition(placeOf(other, scope));
    return place & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
}

/** The controls that post what is written in a scope, the likeliest first. */
export function controlsOf(scope: Element): Element[] {
  const fields = postFieldsIn(scope);
  const field = fields.find((candidate) => !isSingleLine(candidate)) ?? fields[0];
  return field && field !== scope ? controlsFor(field, scope) : [];
}

/** The compose box that a control posts from, looked for from the control outwards; null if there is none. */
export function scopeFrom(control: Element): Element | null {
  if (!couldPost(control)) return null;
  const form = submitsForm(control);
  if (form && !contains(form, control)) return postFieldsIn(form).length > 0 ? form : null;
  let level = 0;
  for (let at = parentOf(control); at && level < LEVELS; at = parentOf(at), level++) {
    if (at.matches(PAGE)) return null;
    const long = longFieldsIn(at);
    const fields = long.length > 0 ? long : queryAll(at, TYPED_INTO).filter(isShortPost);
    const posted = fields.find((field) => controlsFor(field, at).includes(control));
    if (posted) return scopeOf(posted, at);
    if (fields.length > 0 || at.matches(CLOSED)) return null;
  }
  return null;
}
