import type { ReadText } from '../editors/editor.ts';
import {
  type Anchor,
  anchorOf,
  cutsAWord,
  type FieldSpot,
  rangeCutsAWord,
  type Spot,
} from './anchors.ts';
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
  clear(): void;
}

/** Words in a rich editor. Their range follows the page's tree by itself. */
interface InTree {
  readonly range: Range;
  readonly text: string;
}

/** What is drawn over a form field, and the value that it is drawn for. */
interface Over {
  readonly overlay: Overlay;
  value: string;
  spots: readonly Spot[];
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

  const showOver = (field: Field, spots: readonly Spot[]) => {
    if (spots.length === 0) return remove(field);
    const { value } = field;
    const shown = over.get(field) ?? { overlay: createOverlay(field), value, spots };
    over.set(field, Object.assign(shown, { value, spots }));
    shown.overlay.show(value, spots);
  };

  return {
    place,

    draw(read, spots) {
      const anchors = spots.flatMap((spot) => anchorOf(read, spot) ?? []);
      showInTree(anchors.filter(isRange).map((range) => ({ range, text: range.toString() })));
      const inFields = anchors.filter((anchor): anchor is FieldSpot => !isRange(anchor));
      for (const field of new Set([...over.keys(), ...inFields.map((spot) => spot.field)])) {
        showOver(
          field,
          inFields.filter((spot) => spot.field === field),
        );
      }
      place();
    },

    follow() {
      const left = inTree.filter(
        ({ range, text }) => range.toString() === text && !rangeCutsAWord(range),
      );
      if (left.length < inTree.length) showInTree(left);
      for (const [field, { value, spots }] of over) {
        const now = field.value;
        if (now === value) continue;
        const edit = shiftedBy(value, now);
        const moved = spots.flatMap((spot) => edit(spot) ?? []);
        showOver(
          field,
          moved.filter((spot) => !cutsAWord(now, spot)),
        );
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
