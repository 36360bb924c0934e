import { inflections } from '../engine/pattern/inflect.ts';
import type { Node } from '../engine/pattern/syntax.ts';

/** How often each word form stands in what a pattern matched. */
export type FormCounts = ReadonlyMap<string, number>;

const USUAL_GAP = 5;

/**
 * Writes a pattern (`docs/rule-packs.md`) without the choices that hardly ever stand where it matched: those one of whose
 * words is in `forms` fewer than `least` times. A choice of which nothing would be left stays whole.
 */
export function patternText(node: Node, forms: FormCounts, least: number): string {
  const isUsed = (part: Node): boolean => countOf(part, forms) >= least;
  const write = (part: Node): string => {
    switch (part.type) {
      case 'word':
        return part.word;
      case 'exact':
        return `=${part.word}`;
      case 'prefix':
        return `${part.prefix}*`;
      case 'class':
        return `<${part.name}>`;
      case 'number':
      case 'age':
        return range(part.type, part.from, part.to);
      case 'any':
        return '_';
      case 'gap':
        return part.most === USUAL_GAP ? '...' : `...${part.most}`;
      case 'sequence':
        return part.parts
          .map(write)
          .filter((text) => text !== '')
          .join(' ');
      case 'either': {
        const used = part.options.filter(isUsed);
        const texts = [...new Set((used.length > 0 ? used : part.options).map(write))];
        const [only = ''] = texts;
        return texts.length === 1 && !only.includes(' ') ? only : `(${texts.join(' | ')})`;
      }
      case 'maybe': {
        if (!isUsed(part.part)) return '';
        const text = write(part.part);
        return text.startsWith('(') || !text.includes(' ') ? `${text}?` : `(${text})?`;
      }
    }
  };
  // A gap at either end says nothing.
  return write(node)
    .replace(/( \.{3}\d*)+$/, '')
    .replace(/^(\.{3}\d* )+/, '')
    .trim();
}

/** How often the rarest word of a pattern stands there, its most frequent choices taken. */
function countOf(node: Node, forms: FormCounts): number {
  switch (node.type) {
    case 'word':
      return sumOf(inflections(node.word.toLowerCase()), forms);
    case 'exact':
      return forms.get(node.word.toLowerCase()) ?? 0;
    case 'prefix':
      return sumOf(
        [...forms.keys()].filter((form) => form.startsWith(node.prefix.toLowerCase())),
        forms,
      );
    case 'sequence':
      return Math.min(
        ...node.parts.filter(({ type }) => type !== 'maybe').map((part) => countOf(part, forms)),
      );
    case 'either':
      return Math.max(...node.options.map((option) => countOf(option, forms)));
    case 'maybe':
      return countOf(node.part, forms);
    default:
      return Number.POSITIVE_INFINITY;
  }
}

function sumOf(words: readonly string[], forms: FormCounts): number {
  return words.reduce((sum, word) => sum + (forms.get(word) ?? 0), 0);
}

function range(name: string, from: number, to: number): string {
  if (Number.isFinite(to)) return from === to ? `<${name} ${from}>` : `<${name} ${from}-${to}>`;
  return from > 0 ? `<${name} ${from}+>` : `<${name}>`;
}
