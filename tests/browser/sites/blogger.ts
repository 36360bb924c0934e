import type { Page } from '@playwright/test';
import { type Box, click, type Find, focusAnd } from '../box.ts';

const publish = async (page: Page) => {
  await page.locator('#publish').click();
  await page.getByRole('dialog').getByRole('button').last().click();
};
const comment: Find = (page) => page.getByRole('button', { name: 'Publish' });

export const BOXES: readonly Box[] = [
  {
    name: 'Blogger, editor',
    address: 'https://www.blogger.com/blog/post/edit/1/2',
    page: '/sites/blogger.html',
    newLine: 'Enter',
    editor: (page) => page.frameLocator('iframe').locator('body'),
    ways: { 'Publish and confirm': publish },
  },
  {
    name: 'Blogger, comment',
    address: 'https://www.blogger.com/comment/frame/1',
    page: '/sites/blogger.html',
    newLine: 'Enter',
    editor: (page) => page.locator('textarea'),
    ways: { 'a click': click(comment), 'Enter on the button': focusAnd(comment, 'Enter') },
  },
];
