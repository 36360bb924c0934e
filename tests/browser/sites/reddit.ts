import { type Box, click, type Find, focusAnd, key } from '../box.ts';

const comment: Find = (page) => page.locator('#comment-composer-submit-button');
const post: Find = (page) => page.locator('#inner-post-submit-button');

const box: Box = {
  name: 'Reddit, comment',
  address: 'https://www.reddit.com/r/all/comments/1/',
  page: '/sites/reddit.html',
  newLine: 'Enter',
  editor: (page) => page.locator('#comment [slot=rte]'),
  ways: {
    'a click': click(comment),
    'Ctrl+Enter': key('Control+Enter'),
    'Enter on the button': focusAnd(comment, 'Enter'),
  },
};

export const BOXES: readonly Box[] = [
  box,
  {
    ...box,
    name: 'Reddit, comment in Markdown',
    address: 'https://www.reddit.com/r/all/comments/1/?markdown',
    editor: (page) => page.locator('#comment textarea'),
    ways: { 'a click': click(comment) },
  },
  {
    ...box,
    name: 'Reddit, post',
    editor: (page) => page.locator('#post [slot=rte]'),
    ways: { 'a click': click(post), 'Space on the button': focusAnd(post, 'Space') },
  },
  {
    ...box,
    name: 'Reddit, title of a post',
    editor: (page) => page.locator('#post textarea'),
    ways: { 'a click': click(post) },
  },
];
