import { type Box, click, type Find, focusAnd, key } from '../box.ts';

const save: Find = (page) => page.locator('#form-comment .save');
const submit: Find = (page) => page.locator('#newlink [name=submit]');

export const BOXES: readonly Box[] = [
  {
    name: 'old Reddit, comment',
    address: 'https://old.reddit.com/r/all/comments/1/',
    page: '/sites/old-reddit.html',
    newLine: 'Enter',
    editor: (page) => page.locator('#form-comment textarea'),
    ways: {
      'a click': click(save),
      'Enter on the button': focusAnd(save, 'Enter'),
      'an add-on’s Ctrl+Enter': key('Control+Enter'),
    },
  },
  {
    name: 'old Reddit, post',
    address: 'https://old.reddit.com/r/all/comments/1/',
    page: '/sites/old-reddit.html',
    newLine: 'Enter',
    editor: (page) => page.locator('#text-field textarea'),
    ways: { 'a click': click(submit) },
  },
];
