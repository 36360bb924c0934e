import type { Page } from '@playwright/test';
import { type Box, click, type Find, focusAnd, key } from '../box.ts';

const FEED = 'https://www.linkedin.com/feed/';
const PAGE = '/sites/linkedin.html';

const post: Find = (page) => page.getByRole('button', { name: 'Post', exact: true }).last();
const frame = (page: Page) => page.frameLocator('iframe[data-testid=interop-iframe]');
const publish = async (page: Page) => {
  await page.locator('#next').click();
  await page.getByRole('button', { name: 'Publish' }).click();
};

const share: Box = {
  name: 'LinkedIn, share box in the shadow tree',
  address: FEED,
  page: PAGE,
  newLine: 'Enter',
  prepare: (page) => page.locator('#opener').click(),
  editor: (page) => page.getByRole('dialog').locator('.ql-editor'),
  ways: { 'a click': click(post), 'Enter on the button': focusAnd(post, 'Enter') },
};

export const BOXES: readonly Box[] = [
  share,
  {
    ...share,
    name: 'LinkedIn, share box of the older page',
    prepare: (page) => page.locator('#old-opener').click(),
  },
  {
    ...share,
    name: 'LinkedIn, share box in a frame',
    address: `${FEED}?frame`,
    editor: (page) => frame(page).locator('.ql-editor'),
    ways: { 'a click': (page) => frame(page).getByRole('button', { name: 'Post' }).click() },
  },
  {
    name: 'LinkedIn, share box at its own address',
    address: 'https://www.linkedin.com/preload/sharebox/',
    page: PAGE,
    newLine: 'Enter',
    editor: (page) => page.locator('.ql-editor'),
    ways: { 'a click': click(post) },
  },
  {
    name: 'LinkedIn, comment',
    address: FEED,
    page: PAGE,
    newLine: 'Enter',
    editor: (page) => page.locator('#comment-new .ProseMirror'),
    ways: {
      'a click': click((page) => page.locator('[componentkey^=commentButtonSection]')),
      'Ctrl+Enter': key('Control+Enter'),
    },
  },
  {
    name: 'LinkedIn, comment of the older page',
    address: FEED,
    page: PAGE,
    newLine: 'Enter',
    editor: (page) => page.locator('#comment-old .ql-editor'),
    ways: {
      'a click': click((page) => page.locator('.comments-comment-box__submit-button')),
      'Ctrl+Enter': key('Control+Enter'),
    },
  },
  {
    name: 'LinkedIn, article',
    address: 'https://www.linkedin.com/article/new/',
    page: PAGE,
    newLine: 'Enter',
    editor: (page) => page.locator('.ProseMirror'),
    ways: { 'Next and Publish': publish },
  },
];
