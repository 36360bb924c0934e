/** Where a run of the text stands in the page. Offsets are UTF-16 code units. */
export interface TextRun {
  /** Offsets into the text that was read. */
  readonly start: number;
  readonly end: number;
  /** A text node; or the textarea or input itself; or the image that an emoji is drawn with. */
  readonly node: Node;
  /** Where the run starts within the node's own text. */
  readonly offset: number;
}

export interface ReadText {
  /** What will be posted. */
  readonly text: string;
  /** In the order of the text. Line breaks between blocks stand in no run. */
  readonly map: readonly TextRun[];
  /** False where more will be posted than stands on the page, as of a long document in CodeMirror. */
  readonly whole: boolean;
}

/** A part of a text: offsets in UTF-16 code units, the end not included. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** One mechanism of typing into a page, and how to deal with it. */
export interface Editor {
  /** The name of its file. */
  readonly id: string;
  /** Whether this mechanism is at work in a field. */
  matches(field: Element): boolean;
  /** What the field would post now. Changes nothing on the page. */
  read(field: Element): ReadText;
  /**
   * Puts `replacement` where `range` of the read text is, by the editor's own hands, so that its undo takes
   * it back. Resolves with whether exactly that has happened, as read again; if something else came of it,
   * that has been undone as far as the editor lets us. Never rejects.
   */
  replace(field: Element, range: TextRange, replacement: string): Promise<boolean>;
}
