import { type Box, click, key } from '../box.ts';

export const PRIVATE: readonly Box[] = [
  {
    name: 'Slack',
    address: 'https://app.slack.com/client/T1/C1',
    page: '/sites/slack.html',
    newLine: 'Shift+Enter',
    editor: (page) => page.locator('.ql-editor'),
    ways: {
      Enter: key('Enter'),
      'a click': click((page) => page.locator('[data-qa=texty_send_button]')),
    },
  },
];
