import type { ReadText } from '../editors/editor.ts';
import {
  type Anchor,
  anchorOf,
  cutsAWord,
  type FieldSpot,
  rangeCutsAWord,
  type Spot,
} from './anchors.ts';
import type { Box } from './corner.ts';
import { createHighlights } from './highlights.ts';
import { createOverlay, type Overlay } from './overlay.ts';
import { shiftedBy } from './shift.ts';

type Field = FieldSpot['field'];

/** The underlines of one post, wherever its fields are. */
export interface Underlines {
  /** Underlines these words of a text that was just read, and no others. */
  draw(read: ReadText, spots: readonly Spot[]): void;
  /** The text is another: what is still underlined are the words that it was, where they are now. */
  follow(): void;
  /** Form fields may stand elsewhere. */
  place(): void;
  /** The underlined words at this point of the window; of several the fewest. */
  at(x: number, y: number): Underlined | null;
  clear(): void;
}

/** Words that are underlined now. */
export interface Underlined {
  /** The spot that was asked for, in the text that was read then. */
  readonly spot: Spot;
  /** Where in the window the words are by now, with all their lines; null when they are no more. */
  box(): Box | null;
}

/** Words in a rich editor. Their range follows the page's tree by itself. */
interface InTree {
  readonly range: Range;
  readonly text: string;
  readonly spot: Spot;
}

/** Words in a form field: as they were asked for, and where they are by now. */
interface InField {
  readonly spot: Spot;
  readonly now: Spot;
}

/** What is drawn over a form field, and the value that it is drawn for. */
interface Over {
  readonly overlay: Overlay;
  value: string;
  words: readonly InField[];
}

export function createUnderlines(): Underlines {
  const highlights = createHighlights();
  let inTree: readonly InTree[] = [];
  const over = new Map<Field, Over>();
  let frame = 0;

  const place = () => {
    for (const [field, { overlay }] of over) {
      if (field.isConnected) overlay.place();
      else remove(field);
    }
  };

  /** Measuring waits for the page to have drawn what it has to draw anyway. */
  const placeSoon = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      place();
    });
  };

  const remove = (field: Field) => {
    over.get(field)?.overlay.remove();
    over.delete(field);
  };

  const showInTree = (next: readonly InTree[]) => {
    inTree = next;
    highlights.show(next.map(({ range }) => range));
  };

  const showOver = (field: Field, words: readonly InField[]) => {
    if (words.length === 0) return remove(field);
    const { value } = field;
    const shown = over.get(field) ?? { overlay: createOverlay(field), value, words };
    over.set(field, Object.assign(shown, { value, words }));
    shown.overlay.show(
      value,
      words.map(({ now }) => now),
    );
  };

  const places = function* (): Generator<Underlined & { readonly boxes: readonly Box[] }> {
    for (const { range, spot } of inTree) {
      // What stands in a frame has the frame's own window.
      if (range.startContainer.ownerDocument !== document) continue;
      const boxes = () => [...range.getClientRects()];
      yield { spot, boxes: boxes(), box: () => around(boxes()) };
    }
    for (const [field, { overlay, words }] of over) {
      for (const [index, { spot }] of words.entries()) {
        const boxes = () => (over.has(field) ? overlay.boxesOf(index) : []);
        yield { spot, boxes: boxes(), box: () => around(boxes()) };
      }
    }
  };

  return {
    place,

    at(x, y) {
      const there = [...places()].filter(({ boxes }) => boxes.some((box) => isIn(box, x, y)));
      const size = ({ spot }: Underlined) => spot.end - spot.start;
      return there.toSorted((one, other) => size(one) - size(other))[0] ?? null;
    },

    draw(read, spots) {
      const trees: InTree[] = [];
      const fields = new Map<Field, InField[]>();
      for (const spot of spots) {
        const anchor = anchorOf(read, spot);
        if (!anchor) continue;
        if (isRange(anchor)) trees.push({ range: anchor, text: anchor.toString(), spot });
        else fields.set(anchor.field, [...(fields.get(anchor.field) ?? []), { spot, now: anchor }]);
      }
      showInTree(trees);
      for (const field of new Set([...over.keys(), ...fields.keys()])) {
        showOver(field, fields.get(field) ?? []);
      }
      place();
    },

    follow() {
      const left = inTree.filter(
        ({ range, text }) => range.toString() === text && !rangeCutsAWord(range),
      );
      if (left.length < inTree.length) showInTree(left);
      for (const [field, { value, words }] of over) {
        const after = field.value;
        if (after === value) continue;
        const edit = shiftedBy(value, after);
        const moved = words.flatMap(({ spot, now }) => {
          const to = edit(now);
          return to && !cutsAWord(after, to) ? { spot, now: to } : [];
        });
        showOver(field, moved);
      }
      if (over.size > 0) placeSoon();
    },

    clear() {
      cancelAnimationFrame(frame);
      frame = 0;
      inTree = [];
      highlights.clear();
      for (const field of [...over.keys()]) remove(field);
    },
  };
}

function isRange(anchor: Anchor): anchor is Range {
  return 'startContainer' in anchor;
}

function isIn({ left, right, top, bottom }: Box, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

function around(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}
