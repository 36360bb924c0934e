import { parentOf } from '../dom.ts';
import type { Box } from './corner.ts';

/** What of an element can be seen in the window: not what boxes around it cut off; perhaps nothing. */
export function visibleBox(element: Element): Box {
  const view = element.ownerDocument.documentElement;
  const window: Box = { left: 0, top: 0, right: view.clientWidth, bottom: view.clientHeight };
  let seen = both(element.getBoundingClientRect(), window);
  let { position } = getComputedStyle(element);
  for (let at = parentOf(element); at && at !== view && position !== 'fixed'; at = parentOf(at)) {
    const style = getComputedStyle(at);
    // What is placed absolutely is not cut off by boxes that it is not placed in.
    if (position === 'absolute' && style.position === 'static') continue;
    if (at.localName !== 'body' && /auto|scroll|hidden|clip/.test(style.overflow)) {
      seen = both(seen, at.getBoundingClientRect());
    }
    position = style.position;
  }
  return seen;
}

function both(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}
