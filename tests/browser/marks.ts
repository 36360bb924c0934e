import type { Frame, Page } from '@playwright/test';
import { expect, POLL_MS } from './harness.ts';

/** What the small mark at the box is called, in whichever frame it is; undefined where there is none. */
export async function readMark(page: Page): Promise<string | undefined> {
  for (const frame of page.frames()) {
    const [name] = await inOwnTrees(frame, 'pause-mark', 'button', 'getAttribute', 'aria-label');
    if (name) return name;
  }
  return undefined;
}

export async function expectMark(page: Page, words: RegExp): Promise<void> {
  await expect
    .poll(() => readMark(page), { message: 'the mark', intervals: POLL_MS })
    .toMatch(words);
}

/** The words that are underlined, in the order of the page. */
export async function underlined(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const frame of page.frames()) {
    // The registry of highlights is the page's as much as ours.
    const inEditors = await frame.evaluate(() =>
      [...(CSS.highlights.get('noted') ?? [])].map((range) => String(range)),
    );
    const inFields = await inOwnTrees(frame, 'pause-underlines', 'span', 'textContent');
    found.push(...inEditors, ...inFields);
  }
  return found;
}

/** Reads a property, or calls a method, of elements inside the closed tree of one of our hosts. */
async function inOwnTrees(
  frame: Frame,
  host: string,
  selector: string,
  property: 'textContent' | 'getAttribute',
  argument?: string,
): Promise<string[]> {
  const page = frame.page();
  const session = await page
    .context()
    .newCDPSession(frame)
    .catch(() => page.context().newCDPSession(page));
  try {
    const { result } = await session.send('Runtime.evaluate', {
      expression: `document.querySelector(${JSON.stringify(host)})`,
    });
    if (!result.objectId) return [];
    const { node } = await session.send('DOM.describeNode', {
      objectId: result.objectId,
      depth: -1,
      pierce: true,
    });
    const root = node.shadowRoots?.[0];
    if (!root) return [];
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
    const { result: read } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: `function (selector, property, argument) {
        return [...this.querySelectorAll(selector)].map((element) =>
          property === 'getAttribute' ? element.getAttribute(argument) : element[property]);
      }`,
      arguments: [{ value: selector }, { value: property }, { value: argument ?? '' }],
      returnByValue: true,
    });
    return read.value as string[];
  } finally {
    await session.detach();
  }
}
