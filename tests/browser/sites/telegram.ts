import { type Box, click, key } from '../box.ts';

export const PRIVATE: readonly Box[] = [
  {
    name: 'Telegram',
    address: 'https://web.telegram.org/k/',
    page: '/sites/telegram.html',
    newLine: 'Shift+Enter',
    editor: (page) => page.locator('.input-message-input'),
    ways: { Enter: key('Enter'), 'a click': click((page) => page.locator('.btn-send')) },
  },
];
