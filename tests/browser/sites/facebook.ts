import type { Page } from '@playwright/test';
import { type Box, click, type Find, focusAnd, key } from '../box.ts';

const inDialog = (name: string): Find => {
  return (page) => page.getByRole('dialog').getByRole('button', { name, exact: true });
};
const comment: Find = (page) => page.locator('#focused-state-composer-submit [role=button]');

const open = (opener: string) => (page: Page) => page.locator(opener).click();

const post: Box = {
  name: 'Facebook, post',
  address: 'https://www.facebook.com/groups/',
  page: '/sites/facebook.html',
  newLine: 'Enter',
  prepare: open('#opener'),
  editor: (page) => page.getByRole('dialog').getByRole('textbox'),
  ways: {
    'a click': click(inDialog('Post')),
    'Enter on the button': focusAnd(inDialog('Post'), 'Enter'),
  },
};

export const BOXES: readonly Box[] = [
  post,
  {
    ...post,
    name: 'Facebook, the first step of a page’s post',
    prepare: open('#page-opener'),
    ways: { 'a click': click(inDialog('Next')) },
  },
  {
    name: 'Facebook, comment',
    address: 'https://www.facebook.com/groups/',
    page: '/sites/facebook.html',
    newLine: 'Shift+Enter',
    editor: (page) => page.getByRole('article').getByRole('textbox'),
    ways: { Enter: key('Enter'), 'a click': click(comment) },
  },
];
