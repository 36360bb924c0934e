import type { Locator, Page } from '@playwright/test';

/** A compose box of the fixture pages: where it is and how a person works it. */
export interface Box {
  readonly name: string;
  /** Path on the fixture server, or the address of a look-alike site. */
  readonly address: string;
  /** Whether Enter, or Shift+Enter, makes a new line; `undefined` in a single line. */
  readonly newLine: 'Enter' | 'Shift+Enter' | undefined;
  /** Done before writing, such as opening a dialog. */
  readonly prepare?: (page: Page) => Promise<void>;
  readonly editor: (page: Page) => Locator;
  /** The ways to submit, by what a person does. The first is the usual one. */
  readonly ways: Readonly<Record<string, (page: Page) => Promise<void>>>;
}

type Find = (page: Page) => Locator;

const EDITABLE = 'textarea, input[type=text], [contenteditable=true]';
const textbox: Find = (page) => page.locator(EDITABLE);
const inFrame: Find = (page) => page.frameLocator('iframe').locator(EDITABLE);

const click = (find: Find) => (page: Page) => find(page).click();
const key = (name: string) => (page: Page) => page.keyboard.press(name);
const focusAnd = (find: Find, name: string) => (page: Page) => find(page).press(name);

/** A box of `box.html`, posted by its button with mouse or keyboard, and by `Ctrl+Enter`. */
function oneBox(id: string, label: string, newLine: Box['newLine']): Box {
  const button: Find = (page) => page.getByRole('button', { name: label });
  return {
    name: id,
    address: `/box.html?box=${id}`,
    newLine,
    editor: textbox,
    ways: {
      'a click': click(button),
      'Space on the button': focusAnd(button, 'Space'),
      ...(newLine === undefined ? { Enter: key('Enter') } : { 'Ctrl+Enter': key('Control+Enter') }),
    },
  };
}

/** A textarea or the like with a button "Post" of which only the click matters. */
function trap(
  name: string,
  address: string,
  editor: Find = textbox,
  buttons: Find = (page) => page.getByRole('button', { name: 'Post' }),
): Box {
  return { name, address, newLine: 'Enter', editor, ways: { 'a click': click(buttons) } };
}

const inFramePost: Find = (page) =>
  page.frameLocator('iframe').getByRole('button', { name: 'Post' });

const publish = async (page: Page) => {
  await page.locator('.editor-post-publish-panel__toggle').click();
  await page.locator('.editor-post-publish-panel .editor-post-publish-button').click();
};

export const EDITORS: readonly Box[] = [
  oneBox('textarea', 'Post', 'Enter'),
  oneBox('input', 'Comment', undefined),
  oneBox('contenteditable', 'Share', 'Enter'),
  oneBox('lexical', 'Post', 'Enter'),
  oneBox('draft', 'Reply', 'Enter'),
  oneBox('quill', 'Publish', 'Enter'),
  oneBox('prosemirror', 'Send', 'Enter'),
];

const tweetButton: Find = (page) => page.getByTestId('tweetButton');
const tweetButtonInline: Find = (page) => page.getByTestId('tweetButtonInline');
const facebookPost: Find = (page) => page.getByRole('button', { name: 'Post', exact: true });
const facebookComment: Find = (page) =>
  page.locator('#focused-state-composer-submit [role=button]');

export const SITES: readonly Box[] = [
  {
    name: 'X, home',
    address: 'https://x.com/home',
    newLine: 'Enter',
    editor: (page) => page.getByTestId('tweetTextarea_0'),
    ways: { 'a click': click(tweetButtonInline), 'Ctrl+Enter': key('Control+Enter') },
  },
  {
    name: 'X, dialog over the home page',
    address: 'https://x.com/home',
    newLine: 'Enter',
    prepare: (page) => page.getByTestId('SideNav_NewTweet_Button').click(),
    editor: (page) => page.getByRole('dialog').getByTestId('tweetTextarea_0'),
    ways: { 'a click': click(tweetButton), 'Ctrl+Enter': key('Control+Enter') },
  },
  {
    name: 'Facebook, post',
    address: 'https://www.facebook.com/groups/',
    newLine: 'Enter',
    prepare: (page) => page.locator('#opener').click(),
    editor: (page) => page.getByRole('dialog').getByRole('textbox'),
    ways: {
      'a click': click(facebookPost),
      'Enter on the button': focusAnd(facebookPost, 'Enter'),
    },
  },
  {
    name: 'Facebook, comment',
    address: 'https://www.facebook.com/groups/',
    newLine: 'Shift+Enter',
    editor: (page) => page.getByRole('textbox'),
    ways: { Enter: key('Enter'), 'a click': click(facebookComment) },
  },
  {
    name: 'WordPress, comment',
    address: '/sites/wordpress-comment.html',
    newLine: 'Enter',
    editor: (page) => page.locator('#comment'),
    ways: {
      'a click': (page) => page.locator('#submit').click(),
      'Enter in the name field': (page) => page.locator('#author').press('Enter'),
    },
  },
  {
    name: 'WordPress, block editor',
    address: '/wp-admin/post-new.php',
    newLine: 'Enter',
    editor: (page) => page.locator('.block-editor-rich-text__editable').first(),
    ways: { 'Publish twice': publish },
  },
  {
    name: 'WordPress, block editor in a frame',
    address: '/wp-admin/post-new.php?canvas=iframe',
    newLine: 'Enter',
    editor: (page) =>
      page.frameLocator('iframe').locator('.block-editor-rich-text__editable').first(),
    ways: { 'Publish twice': publish },
  },
];

export const TRAPS: readonly Box[] = [
  {
    ...trap('a form submitted by the page itself', '/traps/request-submit.html'),
    ways: { 'a link': (page) => page.locator('#finish').click() },
  },
  trap('an open shadow root', '/traps/shadow.html', textbox, (page) =>
    page.getByRole('button', { name: 'Share' }),
  ),
  trap('a page that listens first', '/traps/early-listener.html'),
  trap('a strict page', '/traps/strict.html'),
  trap('a frame', '/traps/frames.html?kind=same-origin', inFrame, inFramePost),
  trap('a frame of another site', '/traps/frames.html?kind=other-site', inFrame, inFramePost),
  trap('a srcdoc frame', '/traps/frames.html?kind=srcdoc', inFrame, inFramePost),
  trap('a frame that was written into', '/traps/frames.html?kind=written', inFrame, inFramePost),
];
