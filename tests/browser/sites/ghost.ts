import type { Page } from '@playwright/test';
import { type Box, click, key } from '../box.ts';

const step = (page: Page, name: string) => page.locator(`[data-test-button=${name}]`);
const publish = async (page: Page) => {
  await step(page, 'publish-flow').click();
  await step(page, 'continue').click();
  await step(page, 'confirm-publish').click();
};
const comment = (page: Page) => page.frameLocator('iframe');

const post: Box = {
  name: 'Ghost, a post in three steps',
  address: 'https://magazine.example/ghost/',
  page: '/sites/ghost.html',
  newLine: 'Enter',
  editor: (page) => page.locator('#body'),
  ways: { 'Publish, continue and confirm': publish },
};

export const BOXES: readonly Box[] = [
  post,
  {
    ...post,
    name: 'Ghost, an update',
    address: 'https://magazine.example/ghost/?published',
    ways: {
      'a click': click((page) => step(page, 'publish-save')),
      'Ctrl+S': key('Control+s'),
    },
  },
  {
    name: 'Ghost, comment',
    address: 'https://magazine.example/story/',
    page: '/sites/ghost.html',
    newLine: 'Enter',
    editor: (page) => comment(page).locator('[contenteditable]'),
    ways: {
      'a click': click((page) => comment(page).getByTestId('submit-form-button')),
      'Ctrl+Enter': key('Control+Enter'),
    },
  },
];
