import { type Box, click, type Find, focusAnd } from '../box.ts';

const submit: Find = (page) => page.locator('.puppeteer_test_modal_submit');
const add: Find = (page) => page.getByRole('button', { name: 'Add comment' });

export const BOXES: readonly Box[] = [
  {
    name: 'Quora, post',
    address: 'https://www.quora.com/',
    page: '/sites/quora.html',
    newLine: 'Enter',
    prepare: (page) => page.locator('#opener').click(),
    editor: (page) => page.getByRole('dialog').getByRole('textbox'),
    ways: { 'a click': click(submit), 'Enter on the button': focusAnd(submit, 'Enter') },
  },
  {
    name: 'Quora, comment',
    address: 'https://www.quora.com/',
    page: '/sites/quora.html',
    newLine: 'Enter',
    editor: (page) => page.locator('#comment').getByRole('textbox'),
    ways: { 'a click': click(add), 'Space on the button': focusAnd(add, 'Space') },
  },
];
