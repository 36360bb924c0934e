import { expect, type Page } from '@playwright/test';
import type { ShownCard } from '../../fixtures/card.mjs';
import { type Described, describeAlertDialog, inPage } from './privileged.mjs';
import { privileged } from './rights.ts';

/** Sees and presses Pause's own interface in Firefox, as `tests/fixtures/card.mjs` does in Chromium. */

/** Parts that stand in a line of text. */
const INLINE = new Set(['link', 'label', 'statictext', 'text', 'text container', 'text leaf']);

async function describe(page: Page, show?: string): Promise<Described | undefined> {
  const browser = await privileged(page.context());
  const options = { address: page.url(), ...(show === undefined ? {} : { show }) };
  return browser.evaluate(describeAlertDialog, options);
}

function partsOf(node: Described, role: string): readonly Described[] {
  return [
    ...(node.role === role ? [node] : []),
    ...node.children.flatMap((child) => partsOf(child, role)),
  ];
}

function textOf({ role, name, children }: Described): string {
  if (children.length === 0 && INLINE.has(role)) return name;
  const text = children.map(textOf).join('');
  return INLINE.has(role) ? text : `\n${text}\n`;
}

function focusedIn(node: Described): Described | undefined {
  const child = node.children.map(focusedIn).find((one) => one !== undefined);
  return child ?? (node.states.includes('focused') ? node : undefined);
}

export async function readCard(page: Page): Promise<ShownCard | undefined> {
  const dialog = await describe(page);
  if (!dialog) return undefined;
  const buttons = partsOf(dialog, 'pushbutton');
  const focused = focusedIn(dialog);
  return {
    name: dialog.name,
    description: dialog.description,
    text: textOf(dialog).replace(/\n+/g, '\n').trim(),
    buttons: buttons.map(({ name }) => name),
    ready: buttons.every(({ states }) => !states.includes('unavailable')),
    links: partsOf(dialog, 'link').map(({ name, value }) => ({ name, href: value })),
    focused: focused?.name,
  };
}

async function findButton(page: Page, name: string): Promise<Described> {
  const dialog = await describe(page, name);
  if (!dialog) throw new Error(`No card is showing: cannot press "${name}"`);
  const buttons = partsOf(dialog, 'pushbutton');
  const button = buttons.find((one) => one.name === name);
  if (button) return button;
  const names = buttons.map((one) => one.name).join('", "');
  throw new Error(`The card has no button "${name}", only "${names}"`);
}

export async function pressOnCard(
  page: Page,
  name: string,
  press: (x: number, y: number) => Promise<void>,
): Promise<void> {
  let bounds = (await findButton(page, name)).bounds;
  const resting = async () => {
    const before = bounds;
    const button = await findButton(page, name);
    bounds = button.bounds;
    return !button.states.includes('offscreen') && bounds.x === before.x && bounds.y === before.y;
  };
  await expect.poll(resting, { message: 'a button that rests', intervals: [50] }).toBe(true);
  await press(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
}

const OWN_TEXT = `Array.from(content.document.documentElement.children, (host) =>
  Array.from(host.openOrClosedShadowRoot?.children ?? [])
    .filter((part) => part.checkVisibility())
    .map((part) => part.innerText),
).flat().join('\\n').trim()`;

export async function readOwnText(page: Page): Promise<string> {
  const browser = await privileged(page.context());
  return String(await browser.evaluate(inPage, { address: page.url(), expression: OWN_TEXT }));
}

/**
 * Asks elements inside the closed trees of our hosts, in any of the page's frames. `tell` is the text of a
 * function that is given one of them.
 */
export async function askOwn(
  page: Page,
  host: string,
  selector: string,
  tell: string,
): Promise<unknown[]> {
  const [hosts, parts] = [host, selector].map((one) => JSON.stringify(one));
  // A frame in a shadow tree is none of its window's frames, but a child of its context.
  const expression = `(function read({ window, children }) {
    const own = Array.from(window.document.querySelectorAll(${hosts}), (host) =>
      Array.from(host.openOrClosedShadowRoot.querySelectorAll(${parts}), ${tell}));
    return [...own.flat(), ...children.flatMap(read)];
  })(content.browsingContext)`;
  const browser = await privileged(page.context());
  return (await browser.evaluate(inPage, { address: page.url(), expression })) as unknown[];
}
