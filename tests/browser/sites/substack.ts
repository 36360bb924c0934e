import type { Page } from '@playwright/test';
import { type Box, click, type Find, focusAnd, key } from '../box.ts';

const last: Find = (page) => page.getByRole('dialog').getByRole('button').last();
const send = async (page: Page) => {
  await page.locator('#continue').click();
  await last(page).click();
};
const newsletter: Box = {
  name: 'Substack, newsletter',
  address: 'https://nurse.substack.com/publish/post/1',
  page: '/sites/substack.html',
  newLine: 'Enter',
  editor: (page) => page.locator('#editor [contenteditable]'),
  ways: { 'Continue and Send': send },
};
const submit: Find = (page) => page.locator('form [type=submit]');

export const BOXES: readonly Box[] = [
  newsletter,
  {
    ...newsletter,
    name: 'Substack, scheduled newsletter in another language',
    address: 'https://nurse.substack.com/publish/post/1?last=Planifier',
  },
  {
    name: 'Substack, note',
    address: 'https://substack.com/home',
    page: '/sites/substack.html',
    newLine: 'Enter',
    prepare: (page) => page.locator('#new-note').click(),
    editor: (page) => page.getByRole('dialog').getByRole('textbox'),
    ways: { 'a click': click(last), 'Ctrl+Enter': key('Control+Enter') },
  },
  {
    name: 'Substack, comment',
    address: 'https://nurse.substack.com/p/a-post/comments',
    page: '/sites/substack.html',
    newLine: 'Enter',
    editor: (page) => page.locator('[name=body]'),
    ways: { 'a click': click(submit), 'Space on the button': focusAnd(submit, 'Space') },
  },
];
