import type { PostKind } from '../../engine/types.ts';
import type { Channel } from '../../settings/channels.ts';
import { closest, parentOf, queryAll } from '../dom.ts';
import type { ComposeBox } from '../site.ts';
import { CONTROLS } from './control.ts';
import { fieldAt, TYPED_INTO } from './editable.ts';

/** What a site's file says of one kind of compose box. */
export interface BoxFacts {
  readonly kind: PostKind;
  readonly channel?: Channel;
  readonly path?: RegExp;
  /** A selector of the post's fields, or a test of whatever can be typed into. */
  readonly field: string | ((element: Element) => boolean);
  /** A selector of the controls that send the post, or a way to pick them, the likeliest first. */
  readonly sends: string | ((root: Element, fields: readonly Element[]) => readonly Element[]);
  /**
   * A selector of what holds one whole post, such as a dialog. Where it is absent the box is the nearest
   * element that holds both a field and a control.
   */
  readonly within?: string;
  /** Whether the box may also stand without anything that `within` names around it; no when absent. */
  readonly orAround?: boolean;
  /** No when absent. */
  readonly enterSends?: ComposeBox['enterSends'];
  /** Yes when absent. */
  readonly chordSends?: boolean;
}

/** So far up from a field or a control the other is looked for. Some sites nest a composer this deep. */
const LEVELS = 25;
/** What stands in one of these and what stands outside of it are never parts of the same box. */
const DIALOG = 'dialog, [role="dialog" i]';

function* around(part: Element): Generator<Element> {
  let level = 0;
  for (let at = parentOf(part); at && level < LEVELS; at = parentOf(at), level++) yield at;
}

/** Makes a compose box of what a site's file says of it. */
export function composeBox(facts: BoxFacts): ComposeBox {
  const { field, sends, within, enterSends = false, chordSends = true } = facts;
  const isField = typeof field === 'string' ? (part: Element) => part.matches(field) : field;
  const maySend = typeof sends === 'string' ? sends : CONTROLS;

  // A field alone on the page, as when a dialog's button is not there yet, is its own root.
  const fields = (root: Element) =>
    root.matches(TYPED_INTO)
      ? [root]
      : queryAll(root, TYPED_INTO).filter((part) => isField(part) && fieldAt(part) === part);

  const controls = (root: Element) => {
    if (root.matches(TYPED_INTO)) return [];
    const found = typeof sends === 'string' ? queryAll(root, sends) : sends(root, fields(root));
    if (within !== undefined && root.matches(within)) return found;
    const dialog = closest(root, DIALOG);
    return found.filter((control) => closest(control, DIALOG) === dialog);
  };

  const nearestWithField = (control: Element): Element | null => {
    for (const at of around(control)) if (fields(at).length > 0) return at;
    return null;
  };

  const aroundField = (part: Element): Element => {
    for (const at of around(part)) {
      const near = controls(at);
      // A control that stands nearer to another field belongs to that one.
      if (near.length > 0) return near.some((one) => nearestWithField(one) === at) ? at : part;
      if (at.matches(DIALOG)) break;
    }
    return part;
  };

  const aroundControl = (control: Element): Element | null => {
    // From the fields, of which there are few; most controls that are pressed have none around them.
    for (const part of fields(control.ownerDocument.documentElement)) {
      const at = aroundField(part);
      if (controls(at).includes(control)) return at;
    }
    return null;
  };

  const { kind, channel, path } = facts;
  return {
    kind,
    ...(channel === undefined ? {} : { channel }),
    ...(path === undefined ? {} : { path }),
    root(part) {
      const start = part.localName === 'form' ? fields(part)[0] : part;
      if (!start || !(isField(start) || start.matches(maySend))) return null;
      const root = within === undefined ? null : closest(start, within);
      if (root) {
        const found = isField(start) ? fields(root) : controls(root);
        return found.includes(start) && fields(root).length > 0 ? root : null;
      }
      if (within !== undefined && facts.orAround !== true) return null;
      return isField(start) ? aroundField(start) : aroundControl(start);
    },
    fields,
    controls,
    enterSends,
    chordSends,
  };
}
