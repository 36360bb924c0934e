import type { PostKind } from '../../engine/types.ts';
import type { Channel } from '../../settings/channels.ts';
import { isShown } from '../dom.ts';
import type { ComposeBox } from '../site.ts';
import { isDisabled } from './control.ts';
import { isSingleLine } from './editable.ts';
import { type ReadText, readText, replaceText, type TextRange } from './read-text.ts';

/** A compose box that has been found on the page. It reads the page anew each time it is asked. */
export interface Composer {
  /** Id of the site whose file recognised it. */
  readonly site: string;
  readonly kind: PostKind;
  readonly channel: Channel;
  readonly root: Element;
  readonly isConnected: boolean;
  fields(): readonly Element[];
  /** What would be posted now, and where on the page its words stand. */
  read(): ReadText;
  /** What would be posted now. */
  text(): string;
  /**
   * Puts other words in place of a range of the text, by the editor's own hands. Resolves with whether
   * exactly that has happened; never rejects.
   */
  replace(range: TextRange, words: string): Promise<boolean>;
  /** Whether pressing this control sends the post. */
  isSentBy(control: Element): boolean;
  /** The control that would send the post now, if there is one that can be pressed. */
  control(): Element | null;
  /** Whether this key, pressed in this field, sends the post. */
  isSentByKey(event: KeyboardEvent, field: Element): boolean;
}

export function composerIn(site: string, box: ComposeBox, root: Element): Composer {
  return {
    site,
    kind: box.kind,
    channel: box.channel ?? 'public',
    root,
    get isConnected() {
      return root.isConnected;
    },
    fields: () => box.fields(root),
    read: () => readText(box.fields(root)),
    text: () => readText(box.fields(root)).text,
    replace: (range, words) => replaceText(box.fields(root), range, words),
    isSentBy: (control) => box.controls(root).includes(control),
    control: () =>
      box.controls(root).find((control) => isShown(control) && !isDisabled(control)) ?? null,
    isSentByKey(event, field) {
      if (event.key !== 'Enter' || event.altKey) return false;
      if (event.ctrlKey || event.metaKey) return box.chordSends;
      if (event.shiftKey) return false;
      // In a title above a longer text Enter does not send, or the form's submit event tells of it.
      if (isSingleLine(field)) return box.fields(root).length === 1;
      return typeof box.enterSends === 'function' ? box.enterSends(root) : box.enterSends;
    },
  };
}

/** Whether two findings are the same box on the page, even if its nodes have been replaced in between. */
export function isSameBox(one: Composer, other: Composer): boolean {
  if (one.root === other.root) return true;
  if (one.site === other.site && !(one.isConnected && other.isConnected)) return true;
  const fields = other.fields();
  return one.fields().some((field) => fields.includes(field));
}
