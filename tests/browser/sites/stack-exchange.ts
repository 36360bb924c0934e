import { type Box, click, type Find, focusAnd, key } from '../box.ts';

const answer: Find = (page) => page.locator('#submit-button');

export const BOXES: readonly Box[] = [
  {
    name: 'Stack Exchange, answer',
    address: 'https://parenting.stackexchange.com/questions/1',
    page: '/sites/stack-exchange.html',
    newLine: 'Enter',
    editor: (page) => page.locator('#wmd-input'),
    ways: { 'a click': click(answer), 'Space on the button': focusAnd(answer, 'Space') },
  },
  {
    name: 'Stack Exchange, answer in the rich editor',
    address: 'https://parenting.stackexchange.com/questions/1?rich',
    page: '/sites/stack-exchange.html',
    newLine: 'Enter',
    editor: (page) => page.locator('.ProseMirror'),
    ways: { 'a click': click(answer) },
  },
  {
    name: 'Stack Exchange, comment',
    address: 'https://parenting.stackexchange.com/questions/1',
    page: '/sites/stack-exchange.html',
    newLine: 'Shift+Enter',
    editor: (page) => page.locator('.js-comment-text-input'),
    ways: {
      Enter: key('Enter'),
      'a click': click((page) => page.locator('.s-btn__primary').first()),
    },
  },
];
