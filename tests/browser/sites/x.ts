import { type Box, click, type Find, key } from '../box.ts';

const tweetButton: Find = (page) => page.getByTestId('tweetButton');
const tweetButtonInline: Find = (page) => page.getByTestId('tweetButtonInline');

export const BOXES: readonly Box[] = [
  {
    name: 'X, home',
    address: 'https://x.com/home',
    page: '/sites/x.html',
    newLine: 'Enter',
    editor: (page) => page.getByTestId('tweetTextarea_0'),
    ways: { 'a click': click(tweetButtonInline), 'Ctrl+Enter': key('Control+Enter') },
  },
  {
    name: 'X, dialog over the home page',
    address: 'https://x.com/home',
    page: '/sites/x.html',
    newLine: 'Enter',
    prepare: (page) => page.getByTestId('SideNav_NewTweet_Button').click(),
    editor: (page) => page.getByRole('dialog').getByTestId('tweetTextarea_0'),
    ways: { 'a click': click(tweetButton), 'Ctrl+Enter': key('Control+Enter') },
  },
];
