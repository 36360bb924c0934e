import { composeBox } from '../composers/compose-box.ts';
import type { Site } from '../site.ts';

/** Slack: channels, threads and messages, all of them within a team. */
export const slack: Site = {
  id: 'slack',
  appliesTo: ({ host }) => host === 'app.slack.com',
  leavesAlone: () => false,
  boxes: [
    composeBox({
      kind: 'message',
      channel: 'chat',
      within: '[data-qa="message_input_container"], .c-wysiwyg_container, .c-basic_container',
      orAround: true,
      field:
        '[data-qa="message_input"] [contenteditable="true"], [data-qa="message_input"][contenteditable="true"]',
      sends: '[data-qa="texty_send_button"]',
      enterSends: true,
    }),
  ],
};
