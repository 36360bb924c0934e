import type { Composer } from './composers/composer.ts';

/** How a submission that was held can be made again, once. */
export type Replay =
  /**
   * Pressing its control: for a submit button of a form that does all that a click by the writer would,
   * listeners and submission. `gesture` where the pointer going down was kept from the page as well.
   */
  | { readonly by: 'control'; readonly control: Element; readonly gesture: boolean }
  /** A form that was submitted without a control being pressed. */
  | { readonly by: 'form'; readonly form: HTMLFormElement; readonly submitter: HTMLElement | null }
  /** A key; pressed again only where no control would do. */
  | { readonly by: 'key'; readonly field: Element; readonly key: KeyboardEventInit };

/** An attempt to send what is in a compose box. */
export interface Submission {
  readonly composer: Composer;
  readonly replay: Replay;
}

/** What has to be said of a key to press it again. Some editors look at the old `keyCode` only. */
export function keyOf(event: KeyboardEvent): KeyboardEventInit {
  const { key, code, location, ctrlKey, metaKey, shiftKey, altKey } = event;
  const keyCode = key === 'Enter' ? 13 : event.keyCode;
  return {
    key,
    code: code || key,
    location,
    keyCode,
    which: keyCode,
    ctrlKey,
    metaKey,
    shiftKey,
    altKey,
  };
}
