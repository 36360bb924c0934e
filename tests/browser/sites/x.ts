import { type Box, click, type Find, focusAnd, key } from '../box.ts';

const tweetButton: Find = (page) => page.getByTestId('tweetButton');
const tweetButtonInline: Find = (page) => page.getByTestId('tweetButtonInline');

const HOME = 'https://x.com/home';

const dialog: Box = {
  name: 'X, dialog over the home page',
  address: HOME,
  page: '/sites/x.html',
  newLine: 'Enter',
  prepare: (page) => page.getByTestId('SideNav_NewTweet_Button').click(),
  editor: (page) =>
    page
      .getByRole('dialog')
      .getByTestId(/^tweetTextarea_\d$/)
      .last(),
  ways: { 'a click': click(tweetButton), 'Ctrl+Enter': key('Control+Enter') },
};

export const BOXES: readonly Box[] = [
  {
    name: 'X, home',
    address: HOME,
    page: '/sites/x.html',
    newLine: 'Enter',
    editor: (page) => page.getByTestId('tweetTextarea_0'),
    ways: {
      'a click': click(tweetButtonInline),
      'Ctrl+Enter': key('Control+Enter'),
      'Space on the button': focusAnd(tweetButtonInline, 'Space'),
    },
  },
  dialog,
  {
    ...dialog,
    name: 'X, reply or quote',
    prepare: (page) => page.getByTestId('reply').click(),
    ways: { 'a click': click(tweetButton) },
  },
  { ...dialog, name: 'X, the last post of a thread', address: `${HOME}?posts=2` },
  {
    ...dialog,
    name: 'X, scheduled post',
    address: `${HOME}?label=Schedule`,
    ways: { 'a click': click(tweetButton) },
  },
  {
    name: 'X, article',
    address: 'https://x.com/compose/articles/edit/1',
    page: '/sites/x.html',
    newLine: 'Enter',
    editor: (page) => page.getByTestId('articleBody').locator('[contenteditable=true]'),
    ways: { 'a click': click((page) => page.getByTestId('articlePublish')) },
  },
];
