import type { Box } from '../box.ts';

export const BOXES: readonly Box[] = [
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
];
