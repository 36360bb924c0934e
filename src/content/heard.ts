/** After these the text of a box may be another, without any event that tells so. */
export const BEFORE_A_CHANGE: ReadonlySet<string> = new Set([
  'pointerdown',
  'keydown',
  'focusin',
  'input',
  'beforeinput',
  'paste',
  'drop',
]);

/** Everything that is listened to on the window, before the page can. */
export const HEARD: readonly string[] = [
  ...BEFORE_A_CHANGE,
  'change',
  'mousedown',
  'pointerup',
  'mouseup',
  'touchstart',
  'touchend',
  'click',
  'keyup',
  'submit',
  'focusout',
];

/** How to listen. A touch listener that could cancel would make scrolling wait for it. */
export function listening(type: string, signal: AbortSignal): AddEventListenerOptions {
  return { capture: true, passive: type.startsWith('touch'), signal };
}
