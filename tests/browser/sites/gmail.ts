import { type Box, click, key } from '../box.ts';

export const PRIVATE: readonly Box[] = [
  {
    name: 'Gmail',
    address: 'https://mail.google.com/mail/u/0/',
    page: '/sites/gmail.html',
    newLine: 'Enter',
    editor: (page) => page.locator('.editable'),
    ways: { 'a click': click((page) => page.locator('.aoO')), 'Ctrl+Enter': key('Control+Enter') },
  },
];
