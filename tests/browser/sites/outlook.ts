import { type Box, click, key } from '../box.ts';

export const PRIVATE: readonly Box[] = [
  {
    name: 'Outlook',
    address: 'https://outlook.office.com/mail/',
    page: '/sites/outlook.html',
    newLine: 'Enter',
    editor: (page) => page.locator('#body'),
    ways: {
      'a click': click((page) => page.locator('button')),
      'Ctrl+Enter': key('Control+Enter'),
    },
  },
];
