import { CONTROLS, submitsForm } from '../composers/control.ts';
import { fieldAt, formOf, isSingleLine, TYPED_INTO } from '../composers/editable.ts';
import { contains, documentOf, frameOf, isShown, parentOf, queryAll } from '../dom.ts';
import { isLabelOf, isPosting, labelGroup, nameOf } from './name.ts';
import { couldPost, POSTS, scoreControl } from './score.ts';
import { isInChat, says, saysAny } from './surroundings.ts';
import { MESSAGE_WORDS, TITLE_WORDS } from './words.ts';

/** So far up from a field or a control the rest of its compose box is looked for. */
const LEVELS = 12;
/** A compose box never reaches beyond one of these. */
const CLOSED = 'dialog, [role="dialog" i], [role="form" i]';
const PAGE = 'body, html';

const SHORT_POST = /comment|reply|status|message|post|tweet|toot|answer|thought|caption|shout/i;
/** A line for adding an entry to one's own list. */
const LIST_ENTRY = /to-?do|task|taak|item|check-?list/i;
const ONE_LINE_INPUTS =
  'input:not([type="hidden" i], [type="submit" i], [type="image" i], [type="button" i], [type="reset" i], [type="checkbox" i], [type="radio" i], [type="file" i])';

/** How the compose boxes of one kind of field are found, without knowing the page. */
export interface Scopes {
  /** Whether this field may be taken for (a part of) a post. */
  isPostField(field: Element): boolean;
  /** The compose box around a field; null if nothing near would send it. */
  scopeOf(field: Element, root?: Element): Element | null;
  /** The compose box that a control posts from, looked for from the control outwards; null if there is none. */
  scopeFrom(control: Element): Element | null;
  /** The fields whose texts make up the post in a scope, in the order of the page. */
  postFieldsIn(scope: Element): Element[];
  /** The controls that post what is written in a scope, the likeliest first. */
  controlsOf(scope: Element): Element[];
}

/** Where a field stands among the controls: in a frame of its own, the frame does. */
function placeOf(field: Element, root: Element): Element {
  return field.ownerDocument === root.ownerDocument ? field : (frameOf(field) ?? field);
}

/** The controls below `scope`, and those that name it as their form from elsewhere. */
function controlsIn(scope: Element): Element[] {
  const inside = queryAll(scope, CONTROLS);
  const id = scope.localName === 'form' ? scope.getAttribute('id') : null;
  if (!id) return inside;
  const root = scope.getRootNode() as Document | ShadowRoot;
  const outside = [...root.querySelectorAll('[form]')].filter(
    (control) =>
      control.getAttribute('form') === id && control.matches(CONTROLS) && !contains(scope, control),
  );
  return [...inside, ...outside];
}

/** @param reads whether a field is of the kind that these scopes are made of. */
export function createScopes(reads: (field: Element) => boolean): Scopes {
  /** The fields for longer texts below `scope`, also those in same-origin frames, as older editors have them. */
  const longFieldsIn = (scope: Element): Element[] =>
    queryAll(scope, `${TYPED_INTO}, iframe`).flatMap((element) => {
      if (element.localName === 'iframe') {
        const inner = documentOf(element);
        const body = inner?.body && isShown(element) ? fieldAt(inner.body) : null;
        return body && reads(body) ? [body] : [];
      }
      // Of nested editables only the outermost is a field.
      if (isSingleLine(element) || fieldAt(element) !== element) return [];
      return reads(element) && isShown(element) ? [element] : [];
    });

  /** Whether a single-line field is a whole post by itself, such as "Write a comment…". */
  const isShortPost = (field: Element): boolean => {
    if (!isSingleLine(field) || !reads(field) || !isShown(field)) return false;
    if (says(field, LIST_ENTRY)) return false;
    const named = says(field, SHORT_POST) || saysAny(field, MESSAGE_WORDS);
    const form = formOf(field);
    if (!form) return named || isInChat(field);
    const others = queryAll(form, `${ONE_LINE_INPUTS}, ${TYPED_INTO}`).filter(isShown);
    if (others.some((other) => other !== field)) return false;
    if (named || isInChat(field)) return true;
    return queryAll(form, CONTROLS).some((control) => {
      const name = nameOf(control);
      const vague = (['send', 'submit', 'update'] as const).some((group) => isLabelOf(name, group));
      return isPosting(labelGroup(name)) && !vague;
    });
  };

  /** A title is part of a post only next to a longer text. */
  const isTitle = (field: Element): boolean => {
    if (!saysAny(field, TITLE_WORDS) || !reads(field)) return false;
    const form = formOf(field);
    return form === null || longFieldsIn(form).length > 0;
  };

  /** Whether `control` stands nearer to `field`'s surroundings than to another field's. */
  const belongsTo = (control: Element, field: Element, scope: Element): boolean => {
    for (let at: Element | null = control; at && at !== scope; at = parentOf(at)) {
      const fields = longFieldsIn(at);
      if (fields.length > 0) return fields.includes(field);
    }
    return true;
  };

  /** The controls below `scope` that post what is written in `field`, the likeliest first. */
  const controlsFor = (field: Element, scope: Element): Element[] => {
    const place = placeOf(field, scope);
    const candidates = controlsIn(scope).filter((control) => !contains(field, control));
    const last = candidates.at(-1);
    return candidates
      .map((control) => ({ control, score: scoreControl(control, place, control === last) }))
      .filter(({ control, score }) => score >= POSTS && belongsTo(control, field, scope))
      .sort((one, other) => other.score - one.score)
      .map(({ control }) => control);
  };

  const scopes: Scopes = {
    isPostField(field) {
      if (!reads(field)) return false;
      return !isSingleLine(field) || isShortPost(field) || isTitle(field);
    },

    scopeOf(field, root = field) {
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
    },

    postFieldsIn(scope) {
      if (scope.matches(TYPED_INTO)) return [scope];
      const long = longFieldsIn(scope).filter((field) => scopes.scopeOf(field, scope) === scope);
      if (long.length === 0) return queryAll(scope, TYPED_INTO).filter(isShortPost).slice(0, 1);
      const titles = queryAll(scope, TYPED_INTO).filter(
        (field) => isSingleLine(field) && isShown(field) && isTitle(field),
      );
      return [...titles, ...long].sort((one, other) => {
        const place = placeOf(one, scope).compareDocumentPosition(placeOf(other, scope));
        return place & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
      });
    },

    controlsOf(scope) {
      const fields = scopes.postFieldsIn(scope);
      const field = fields.find((candidate) => !isSingleLine(candidate)) ?? fields[0];
      return field && field !== scope ? controlsFor(field, scope) : [];
    },

    scopeFrom(control) {
      if (!couldPost(control)) return null;
      const form = submitsForm(control);
      if (form && !contains(form, control)) {
        return scopes.postFieldsIn(form).length > 0 ? form : null;
      }
      let level = 0;
      for (let at = parentOf(control); at && level < LEVELS; at = parentOf(at), level++) {
        if (at.matches(PAGE)) return null;
        const long = longFieldsIn(at);
        const fields = long.length > 0 ? long : queryAll(at, TYPED_INTO).filter(isShortPost);
        const posted = fields.find((field) => controlsFor(field, at).includes(control));
        if (posted) return scopes.scopeOf(posted, at);
        if (fields.length > 0 || at.matches(CLOSED)) return null;
      }
      return null;
    },
  };
  return scopes;
}
