import type { ClassSpan } from '../pattern/vocabulary.ts';

/** Word classes found in a post so far: for each token index, what begins there. */
export class ClassIndex {
  private readonly byStart = new Map<number, ClassSpan[]>();

  /** Adds a class over the tokens `start` up to, not including, `end`; the same span only once. */
  add(name: string, start: number, end: number): void {
    const spans = this.byStart.get(start);
    if (!spans) this.byStart.set(start, [{ name, end }]);
    else if (!spans.some((span) => span.name === name && span.end === end))
      spans.push({ name, end });
  }

  get spans(): ReadonlyMap<number, readonly ClassSpan[]> {
    return this.byStart;
  }

  /** Every span of one class, in the order of the text. */
  of(name: string): { readonly start: number; readonly end: number }[] {
    const found: { start: number; end: number }[] = [];
    for (const [start, spans] of this.byStart) {
      for (const span of spans) if (span.name === name) found.push({ start, end: span.end });
    }
    return found.sort((a, b) => a.start - b.start);
  }
}
