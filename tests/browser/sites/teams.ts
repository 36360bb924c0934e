import { type Box, click, key } from '../box.ts';

export const PRIVATE: readonly Box[] = [
  {
    name: 'Teams',
    address: 'https://teams.microsoft.com/v2/',
    page: '/sites/teams.html',
    newLine: 'Shift+Enter',
    editor: (page) => page.locator('[data-tid=ckeditor]'),
    ways: {
      Enter: key('Enter'),
      'a click': click((page) => page.locator('[data-tid=newMessageCommands-send]')),
    },
  },
];
