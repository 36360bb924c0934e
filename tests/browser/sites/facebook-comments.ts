import { type Box, click, type Find, inFrame } from '../box.ts';

const button: Find = (page) => page.getByRole('button', { name: 'Post' });
const framed: Find = (page) => page.frameLocator('iframe').getByRole('button', { name: 'Post' });

export const BOXES: readonly Box[] = [
  {
    name: 'Facebook comments, in their frame',
    address: 'https://daily.example/sport',
    page: '/sites/facebook-comments.html',
    newLine: 'Enter',
    editor: inFrame,
    ways: { 'a click': click(framed) },
  },
  {
    name: 'Facebook comments, opened by themselves',
    address: 'https://www.facebook.com/plugins/feedback.php',
    page: '/sites/facebook-comments.html',
    newLine: 'Enter',
    editor: (page) => page.getByRole('textbox'),
    ways: { 'a click': click(button) },
  },
];
