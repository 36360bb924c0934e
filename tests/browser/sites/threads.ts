import { type Box, click, type Find, key } from '../box.ts';

const post: Find = (page) => page.getByRole('dialog').getByRole('button', { name: 'Post' });

const dialog: Box = {
  name: 'Threads, post',
  address: 'https://www.threads.com/',
  page: '/sites/threads.html',
  newLine: 'Enter',
  prepare: (page) => page.locator('#opener').click(),
  editor: (page) => page.getByRole('dialog').getByRole('textbox').last(),
  ways: { 'a click': click(post), 'Ctrl+Enter': key('Control+Enter') },
};

export const BOXES: readonly Box[] = [
  dialog,
  { ...dialog, name: 'Threads, the last of a thread', address: 'https://www.threads.com/?posts=2' },
  {
    name: 'Threads, reply',
    address: 'https://www.threads.com/',
    page: '/sites/threads.html',
    newLine: 'Enter',
    editor: (page) => page.locator('#inline').getByRole('textbox'),
    ways: {
      'a click': click((page) => page.locator('#reply')),
      'Ctrl+Enter': key('Control+Enter'),
    },
  },
];
