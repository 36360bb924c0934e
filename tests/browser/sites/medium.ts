import { type Box, click, focusAnd } from '../box.ts';

// The first step is the one that is held: the story may be gone from the page at the second.
const story: Box = {
  name: 'Medium, story',
  address: 'https://medium.com/p/a-story',
  page: '/sites/medium.html',
  newLine: 'Enter',
  editor: (page) => page.locator('#story [contenteditable]'),
  ways: { 'a click': click((page) => page.locator('.js-publishButton')) },
  nextStep: (page) => page.getByTestId('publishConfirmButton'),
};

export const BOXES: readonly Box[] = [
  story,
  {
    ...story,
    name: 'Medium, story whose last step is on another page',
    address: 'https://medium.com/p/a-story?away',
  },
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
