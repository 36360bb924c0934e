import { type Box, click, type Find, focusAnd, key } from '../box.ts';

const submit = (name: string): Find => {
  return (page) => page.getByRole('dialog').getByRole('button', { name, exact: true });
};
const reply: Find = (page) => page.locator('#reply [type=submit]');

const post: Box = {
  name: 'Tumblr, post',
  address: 'https://www.tumblr.com/dashboard',
  page: '/sites/tumblr.html',
  newLine: 'Enter',
  prepare: (page) => page.locator('#opener').click(),
  editor: (page) => page.getByRole('dialog').getByRole('textbox', { name: 'Block' }),
  ways: { 'a click': click(submit('Post now')), 'Ctrl+Enter': key('Control+Enter') },
};

const queued = (action: string): Box => ({
  ...post,
  name: `Tumblr, ${action}`,
  address: `https://www.tumblr.com/dashboard?action=${action}`,
  ways: { 'a click': click(submit(action)) },
});

export const BOXES: readonly Box[] = [
  post,
  queued('Queue'),
  queued('Schedule'),
  {
    name: 'Tumblr, reply',
    address: 'https://www.tumblr.com/dashboard',
    page: '/sites/tumblr.html',
    newLine: 'Enter',
    editor: (page) => page.locator('#reply textarea'),
    ways: { 'a click': click(reply), 'Space on the button': focusAnd(reply, 'Space') },
  },
];
