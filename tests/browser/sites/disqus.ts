import { type Box, click, type Find, inFrame } from '../box.ts';

const button = '.post-action__button';
const framed: Find = (page) => page.frameLocator('iframe').locator(button);

export const BOXES: readonly Box[] = [
  {
    name: 'Disqus, in its frame',
    address: 'https://daily.example/news',
    page: '/sites/disqus.html',
    newLine: 'Enter',
    editor: inFrame,
    ways: { 'a click': click(framed) },
  },
  {
    name: 'Disqus, opened by itself',
    address: 'https://disqus.com/embed/comments/',
    page: '/sites/disqus.html',
    newLine: 'Enter',
    editor: (page) => page.getByRole('textbox'),
    ways: { 'a click': click((page) => page.locator(button)) },
  },
];
