import { type Box, click, type Find, focusAnd } from '../box.ts';

const post: Find = (page) => page.locator('#comment-post');
const publish: Find = (page) => page.locator('#publish');

export const BOXES: readonly Box[] = [
  {
    name: 'Pinterest, comment',
    address: 'https://www.pinterest.com/pin/1/',
    page: '/sites/pinterest.html',
    newLine: 'Enter',
    editor: (page) => page.locator('#comment-editor [contenteditable=true]'),
    ways: { 'a click': click(post), 'Space on the button': focusAnd(post, 'Space') },
  },
  {
    name: 'Pinterest, pin',
    address: 'https://www.pinterest.com/pin-creation-tool/',
    page: '/sites/pinterest.html',
    newLine: 'Enter',
    editor: (page) => page.locator('#pin-description [contenteditable=true]'),
    ways: { 'a click': click(publish) },
  },
];
