import { type Box, click, focusAnd, key } from '../box.ts';

const reply: Box = {
  name: 'Discourse, reply',
  address: 'https://forum.example/t/topic/1',
  page: '/sites/discourse.html',
  newLine: 'Enter',
  editor: (page) => page.locator('textarea.d-editor-input'),
  ways: {
    'a click': click((page) => page.locator('.create')),
    'Ctrl+Enter': key('Control+Enter'),
    'Enter on the button': focusAnd((page) => page.locator('.create'), 'Enter'),
  },
};

export const BOXES: readonly Box[] = [
  reply,
  {
    ...reply,
    name: 'Discourse, new topic in the rich editor',
    address: 'https://forum.example/t/topic/1?rich&topic',
    editor: (page) => page.locator('.ProseMirror'),
  },
];

export const PRIVATE: readonly Box[] = [
  {
    name: 'Discourse, message',
    address: 'https://forum.example/t/topic/1?pm',
    page: '/sites/discourse.html',
    newLine: 'Enter',
    editor: (page) => page.locator('textarea.d-editor-input'),
    ways: { 'a click': click((page) => page.locator('.create')) },
  },
  {
    name: 'Discourse, chat',
    address: 'https://forum.example/t/topic/1',
    page: '/sites/discourse.html',
    newLine: 'Shift+Enter',
    editor: (page) => page.locator('.chat-composer__input'),
    ways: {
      Enter: key('Enter'),
      'a click': click((page) => page.locator('.chat-composer-button')),
    },
  },
];
