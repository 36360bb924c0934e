import { type Box, click, type Find, focusAnd } from '../box.ts';

const post: Find = (page) => page.getByTestId('composer-submit-button');
const reply: Find = (page) => page.getByTestId('inline-composer-reply-button');

export const BOXES: readonly Box[] = [
  {
    name: 'Nextdoor, post',
    address: 'https://nextdoor.co.uk/news_feed/',
    page: '/sites/nextdoor.html',
    newLine: 'Enter',
    prepare: (page) => page.locator('#opener').click(),
    editor: (page) => page.getByTestId('composer-text-field'),
    ways: { 'a click': click(post), 'Enter on the button': focusAnd(post, 'Enter') },
  },
  {
    name: 'Nextdoor, comment',
    address: 'https://nextdoor.co.uk/news_feed/',
    page: '/sites/nextdoor.html',
    newLine: 'Enter',
    editor: (page) => page.getByTestId('comment-add-reply-input'),
    ways: { 'a click': click(reply), 'Space on the button': focusAnd(reply, 'Space') },
  },
];
