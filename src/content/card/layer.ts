const XHTML = 'http://www.w3.org/1999/xhtml';

/** A place of our own on the page: a host element and the closed shadow root in it. */
export interface Layer {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

/**
 * Adds an element of ours to the end of the document element, away from every editor and from whatever a
 * framework renders into the body. `css` is adopted as a constructed style sheet, which no content
 * security policy of the page forbids. Its `:host` rules must be `!important`: those of a shadow tree win
 * over everything that the page could say about the host, whatever its selector or inline style.
 */
export function openLayer(tag: `pause-${string}`, css: string): Layer {
  const host = document.createElementNS(XHTML, tag) as HTMLElement;
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  document.documentElement.append(host);
  return { host, root };
}
