import { type Box, click, type Find, focusAnd, key } from '../box.ts';

const submit: Find = (page) =>
  page.locator(
    '.compose-form__submit button, [data-cy-open-post-form-submit], .post-status-form [type=submit]',
  );

const post: Box = {
  name: 'Mastodon, post',
  address: 'https://mastodon.social/home',
  page: '/sites/mastodon.html',
  newLine: 'Enter',
  editor: (page) => page.locator('textarea'),
  ways: {
    'a click': click(submit),
    'Ctrl+Enter': key('Control+Enter'),
    'Space on the button': focusAnd(submit, 'Space'),
  },
};

const at = (search: string) => ({ address: `https://mastodon.social/home?${search}` });

export const BOXES: readonly Box[] = [
  post,
  { ...post, ...at('edit'), name: 'Mastodon, edit', ways: { 'a click': click(submit) } },
  {
    ...post,
    ...at('cw'),
    name: 'Mastodon, content warning',
    newLine: undefined,
    editor: (page) => page.locator('#cw-spoiler-input'),
    ways: { 'Ctrl+Enter': key('Control+Enter'), 'a click': click(submit) },
  },
  { ...post, ...at('software=misskey'), name: 'Misskey, note' },
  { ...post, ...at('software=pleroma'), name: 'Pleroma, post' },
];
