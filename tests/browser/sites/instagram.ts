import type { Page } from '@playwright/test';
import { type Box, click, key } from '../box.ts';

const next = (page: Page) => page.getByRole('button', { name: 'Next' }).click();

export const BOXES: readonly Box[] = [
  {
    name: 'Instagram, comment',
    address: 'https://www.instagram.com/p/1/',
    page: '/sites/instagram.html',
    newLine: 'Shift+Enter',
    editor: (page) => page.locator('form textarea'),
    ways: {
      Enter: key('Enter'),
      'a click': click((page) => page.getByRole('button', { name: 'Post', exact: true })),
    },
  },
  {
    name: 'Instagram, caption',
    address: 'https://www.instagram.com/',
    page: '/sites/instagram.html',
    newLine: 'Enter',
    prepare: async (page) => {
      await page.locator('#opener').click();
      await next(page);
      await next(page);
    },
    editor: (page) => page.getByRole('dialog').getByRole('textbox'),
    ways: { 'a click': click((page) => page.getByRole('button', { name: 'Share' })) },
  },
];
