import type { PostKind } from '../engine/types.ts';
import type { Channel } from '../settings/channels.ts';

/** Where the content script runs, as far as a site's own file may care. */
export interface PageAddress {
  /** For example "www.example.org", without a port. */
  readonly host: string;
  readonly path: string;
}

/** One kind of compose box on a site. Everything is looked up anew each time: pages replace their nodes. */
export interface ComposeBox {
  readonly kind: PostKind;
  /** Who reads what is sent from here; public when absent. */
  readonly channel?: Channel;
  /** The pages that have it, by their path; all of the site when absent. */
  readonly path?: RegExp;
  /** What this box is where its surroundings decide it; the box itself when absent. */
  as?(root: Element): ComposeBox;
  /** The element that holds one whole post, given one of its fields or submit controls; null if neither. */
  root(part: Element): Element | null;
  /** The fields whose texts together are the post, in order. */
  fields(root: Element): readonly Element[];
  /** The controls that send the post, the likeliest first; disabled ones too. */
  controls(root: Element): readonly Element[];
  /** Whether Enter alone sends. Where it does, Shift+Enter starts a new line. May depend on the box. */
  readonly enterSends: boolean | ((root: Element) => boolean);
  /** Whether Enter with Ctrl or Cmd sends. */
  readonly chordSends: boolean;
  /** The root of the post that another key sends, from anywhere on the page. */
  sentByShortcut?(event: KeyboardEvent): Element | null;
}

/** What is particular about one site, or one piece of software that many sites run. */
export interface Site {
  /** The name of its file. */
  readonly id: string;
  appliesTo(page: PageAddress): boolean;
  /** Fields and controls that are no compose box and send nothing: openers, drafts. */
  leavesAlone(part: Element): boolean;
  readonly boxes: readonly ComposeBox[];
}
