import css from '../../look/underline.css?inline';

/** The pages share this registry with us and can list it: a name that says nothing of who put it there. */
const NAME = 'noted';

/** Underlines in rich editors, drawn by the browser: no node of the page is touched. */
export interface Highlights {
  /** Underlines these ranges and no others. */
  show(ranges: readonly Range[]): void;
  clear(): void;
}

interface Registry {
  readonly CSS?: { readonly highlights?: Map<string, unknown> };
  readonly Highlight?: new (...ranges: Range[]) => unknown;
  readonly CSSStyleSheet?: typeof CSSStyleSheet;
}

/**
 * Ranges may lie in more than one document, as where an editor is a frame. How an underline looks is said
 * by a style sheet that the background adds to the frame; in a shadow tree by one that is adopted there.
 */
export function createHighlights(): Highlights {
  let shown = new Map<Document, Registry>();
  const styled = new WeakSet<ShadowRoot>();

  const dress = (range: Range, { CSSStyleSheet: Sheet }: Registry) => {
    const root = range.startContainer.getRootNode();
    if (!isShadowRoot(root) || styled.has(root) || !Sheet) return;
    styled.add(root);
    // A page may keep its own list of sheets out of reach: then the mark alone has to do.
    try {
      const sheet = new Sheet();
      sheet.replaceSync(css);
      root.adoptedStyleSheets.push(sheet);
    } catch (error) {
      console.warn('Pause:', error);
    }
  };

  const clear = () => {
    for (const registry of shown.values()) registry.CSS?.highlights?.delete(NAME);
    shown = new Map();
  };

  return {
    clear,
    show(ranges) {
      const byDocument = new Map<Document | null, Range[]>();
      for (const range of ranges) {
        const owner = range.startContainer.ownerDocument;
        byDocument.set(owner, [...(byDocument.get(owner) ?? []), range]);
      }
      for (const [document, registry] of shown) {
        if (!byDocument.has(document)) registry.CSS?.highlights?.delete(NAME);
      }
      shown = new Map();
      for (const [document, some] of byDocument) {
        const registry = document && registryOf(document);
        if (!document || !registry?.CSS?.highlights || !registry.Highlight) continue;
        for (const range of some) dress(range, registry);
        registry.CSS.highlights.set(NAME, new registry.Highlight(...some));
        shown.set(document, registry);
      }
    },
  };
}

function registryOf(owner: Document): Registry | null {
  const own = owner === document ? globalThis : owner.defaultView;
  return own as Registry | null;
}

function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;
}
