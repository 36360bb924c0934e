import { type Box, click, type Find, focusAnd, key } from '../box.ts';

const post: Find = (page) => page.locator('[data-e2e=comment-post]');

export const BOXES: readonly Box[] = [
  {
    name: 'TikTok, comment',
    address: 'https://www.tiktok.com/@somebody/video/1',
    page: '/sites/tiktok.html',
    newLine: 'Shift+Enter',
    editor: (page) => page.locator('[data-e2e=comment-input] [contenteditable=true]'),
    ways: {
      Enter: key('Enter'),
      'a click': click(post),
      'Space on the button': focusAnd(post, 'Space'),
    },
  },
];
