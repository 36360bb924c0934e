import { type Box, click, focusAnd } from '../box.ts';

export const BOXES: readonly Box[] = [
  {
    name: 'WordPress, classic editor',
    address: '/sites/wordpress-classic-editor.html',
    newLine: 'Enter',
    editor: (page) => page.frameLocator('#content_ifr').locator('body'),
    ways: {
      'a click': click((page) => page.locator('#publish')),
      'Enter on the button': focusAnd((page) => page.locator('#publish'), 'Enter'),
    },
  },
  {
    name: 'WordPress, classic editor below “Text”',
    address: '/sites/wordpress-classic-editor.html?tab=text',
    newLine: 'Enter',
    editor: (page) => page.locator('#content'),
    ways: { 'a click': click((page) => page.locator('#publish')) },
  },
];
