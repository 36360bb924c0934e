import { type Box, click, key } from '../box.ts';

export const PRIVATE: readonly Box[] = [
  {
    name: 'WhatsApp',
    address: 'https://web.whatsapp.com/',
    page: '/sites/whatsapp.html',
    newLine: 'Shift+Enter',
    editor: (page) => page.locator('#field [contenteditable]'),
    ways: { Enter: key('Enter'), 'a click': click((page) => page.locator('#action button')) },
  },
];
