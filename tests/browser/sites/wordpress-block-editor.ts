import type { Page } from '@playwright/test';
import type { Box } from '../box.ts';

const publish = async (page: Page) => {
  await page.locator('.editor-post-publish-panel__toggle').click();
  await page.locator('.editor-post-publish-panel .editor-post-publish-button').click();
};

export const BOXES: readonly Box[] = [
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
