import { type Box, click, type Find, key } from '../box.ts';

const comment: Find = (page) => page.locator('#comment #submit-button button');
const post: Find = (page) => page.locator('#layers #submit-button button');

export const BOXES: readonly Box[] = [
  {
    name: 'YouTube, comment',
    address: 'https://www.youtube.com/watch',
    page: '/sites/youtube.html',
    newLine: 'Enter',
    editor: (page) => page.locator('#comment #contenteditable-root'),
    ways: { 'a click': click(comment), 'Ctrl+Enter': key('Control+Enter') },
  },
  {
    name: 'YouTube, community post',
    address: 'https://www.youtube.com/watch',
    page: '/sites/youtube.html',
    newLine: 'Enter',
    prepare: (page) => page.locator('#opener').click(),
    editor: (page) => page.locator('#layers #contenteditable-root'),
    ways: { 'a click': click(post), 'Ctrl+Enter': key('Control+Enter') },
  },
];
