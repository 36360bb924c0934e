import { type Box, click, type Find, focusAnd, key } from '../box.ts';

const facebookPost: Find = (page) => page.getByRole('button', { name: 'Post', exact: true });
const facebookComment: Find = (page) =>
  page.locator('#focused-state-composer-submit [role=button]');

export const BOXES: readonly Box[] = [
  {
    name: 'Facebook, post',
    address: 'https://www.facebook.com/groups/',
    page: '/sites/facebook.html',
    newLine: 'Enter',
    prepare: (page) => page.locator('#opener').click(),
    editor: (page) => page.getByRole('dialog').getByRole('textbox'),
    ways: {
      'a click': click(facebookPost),
      'Enter on the button': focusAnd(facebookPost, 'Enter'),
    },
  },
  {
    name: 'Facebook, comment',
    address: 'https://www.facebook.com/groups/',
    page: '/sites/facebook.html',
    newLine: 'Shift+Enter',
    editor: (page) => page.getByRole('textbox'),
    ways: { Enter: key('Enter'), 'a click': click(facebookComment) },
  },
];
