import { type Box, click, type Find, focusAnd, key } from '../box.ts';

const publish: Find = (page) => page.getByTestId('composerPublishBtn');

const post: Box = {
  name: 'Bluesky, post',
  address: 'https://bsky.app/',
  page: '/sites/bluesky.html',
  newLine: 'Enter',
  prepare: (page) => page.locator('#opener').click(),
  editor: (page) => page.getByTestId('composePostView').locator('.ProseMirror').last(),
  ways: {
    'a click': click(publish),
    'Ctrl+Enter': key('Control+Enter'),
    'Space on the button': focusAnd(publish, 'Space'),
  },
};

export const BOXES: readonly Box[] = [
  post,
  { ...post, name: 'Bluesky, the last post of a thread', address: 'https://bsky.app/?posts=2' },
];
