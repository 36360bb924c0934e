import { type Box, click, focusAnd } from '../box.ts';

export const BOXES: readonly Box[] = [
  {
    name: 'Medium, response',
    address: 'https://medium.com/p/a-story',
    page: '/sites/medium.html',
    newLine: 'Enter',
    editor: (page) => page.locator('#response [contenteditable]'),
    ways: {
      'a click': click((page) => page.getByTestId('ResponseRespondButton')),
      'Enter on the button': focusAnd((page) => page.getByTestId('ResponseRespondButton'), 'Enter'),
    },
  },
];
