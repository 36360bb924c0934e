import { type Box, key } from '../box.ts';

export const PRIVATE: readonly Box[] = [
  {
    name: 'Discord',
    address: 'https://discord.com/channels/1/2',
    page: '/sites/discord.html',
    newLine: 'Shift+Enter',
    editor: (page) => page.locator('[data-slate-editor]'),
    ways: { Enter: key('Enter') },
  },
];
