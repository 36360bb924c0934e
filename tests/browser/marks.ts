import type { Page } from '@playwright/test';
import { askOwn as askOwnInFirefox } from './firefox/card.ts';
import { expect, POLL_MS } from './harness.ts';
import { isFirefox } from './opened.ts';

/** What the small mark at the box is called, in whichever frame it is; undefined where there is none. */
export async function readMark(page: Page): Promise<string | undefined> {
  return (await readOwn(page, 'pause-mark', 'button', 'aria-label'))[0];
}

export async function expectMark(page: Page, words: RegExp): Promise<void> {
  await expect
    .poll(() => readMark(page), { message: 'the mark', intervals: POLL_MS })
    .toMatch(words);
}

/** The words that are underlined, in the order of the page. */
export async function underlined(page: Page): Promise<string[]> {
  const found = await readOwn(page, 'pause-underlines', 'span', null);
  for (const frame of page.frames()) {
    // The registry of highlights is the page's as much as ours.
    const inEditor = await frame.evaluate(() =>
      [...(CSS.highlights.get('noted') ?? [])].map((range) => String(range)),
    );
    found.push(...inEditor);
  }
  return found;
}

/** Where the underlined words stand in the page's own window, line by line. */
export async function underlinedPlaces(page: Page): Promise<Place[]> {
  const inEditors = await page.evaluate(() =>
    [...(CSS.highlights.get('noted') ?? [])].flatMap((range) =>
      Array.from((range as Range).getClientRects(), ({ left, top, right, bottom }) => ({
        left,
        top,
        right,
        bottom,
      })),
    ),
  );
  return [...(await placesOf(page, 'pause-underlines', 'span')), ...inEditors];
}

interface TreeNode {
  readonly backendNodeId: number;
  readonly localName: string;
  readonly children?: readonly TreeNode[];
  readonly shadowRoots?: readonly TreeNode[];
  readonly contentDocument?: TreeNode;
}

/** The shadow roots of all elements of this name, in the frames of one process. */
function rootsOf(node: TreeNode, host: string): TreeNode[] {
  const inside = [...(node.children ?? []), ...(node.shadowRoots ?? [])];
  if (node.contentDocument) inside.push(node.contentDocument);
  const own = node.localName === host ? (node.shadowRoots ?? []) : [];
  return [...own, ...inside.flatMap((one) => rootsOf(one, host))];
}

/** Reads what elements inside the closed trees of our hosts say, or one of their attributes. */
async function readOwn(
  page: Page,
  host: string,
  selector: string,
  attribute: string | null,
): Promise<string[]> {
  const tell = attribute
    ? `(element) => element.getAttribute(${JSON.stringify(attribute)})`
    : '(element) => element.textContent';
  return (await askOwn(page, host, selector, tell)) as string[];
}

/** A rectangle in the window of the frame that it is in, in CSS pixels. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where elements inside the closed trees of our hosts are drawn, line by line. */
export async function placesOf(page: Page, host: string, selector: string): Promise<Place[]> {
  const tell = `(element) => Array.from(element.getClientRects(), ({ left, top, right, bottom }) =>
    ({ left, top, right, bottom }))`;
  return ((await askOwn(page, host, selector, tell)) as Place[][]).flat();
}

/** Asks elements inside the closed trees of our hosts, in all frames of the page. */
async function askOwn(
  page: Page,
  host: string,
  selector: string,
  tell: string,
): Promise<unknown[]> {
  const context = page.context();
  if (isFirefox(context)) return askOwnInFirefox(page, host, selector, tell);
  const sessions = [await context.newCDPSession(page)];
  for (const frame of page.frames().slice(1)) {
    // Frames drawn by the page's own process have no session of their own.
    const session = await context.newCDPSession(frame).catch(() => undefined);
    if (session) sessions.push(session);
  }
  const found: unknown[] = [];
  for (const session of sessions) {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    for (const { backendNodeId } of rootsOf(root, host)) {
      const { object } = await session.send('DOM.resolveNode', { backendNodeId });
      const { result } = await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId ?? '',
        functionDeclaration: `function (selector) {
          return [...this.querySelectorAll(selector)].map(${tell});
        }`,
        arguments: [{ value: selector }],
        returnByValue: true,
      });
      found.push(...(result.value as unknown[]));
    }
    await session.detach();
  }
  return found;
}

/** The middle of a place. */
export function middleOf({ left, top, right, bottom }: Place): [number, number] {
  return [(left + right) / 2, (top + bottom) / 2];
}

/** Where the shortest underlined words stand. */
export async function shortestUnderlined(page: Page): Promise<Place> {
  const places = await underlinedPlaces(page);
  const [place] = places.sort((one, other) => one.right - one.left - (other.right - other.left));
  if (!place) throw new Error('Nothing is underlined');
  return place;
}
