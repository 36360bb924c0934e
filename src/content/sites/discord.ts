import { composeBox } from '../composers/compose-box.ts';
import type { Site } from '../site.ts';

const HOSTS = new Set('discord.com ptb.discord.com canary.discord.com'.split(' '));

/** Discord: Enter sends, and most people see no button at all. */
export const discord: Site = {
  id: 'discord',
  appliesTo: ({ host }) => HOSTS.has(host),
  leavesAlone: () => false,
  boxes: [
    composeBox({
      kind: 'message',
      channel: 'chat',
      within: '[class*="channelTextArea"]',
      orAround: true,
      field:
        '[class*="channelTextArea"] [contenteditable="true"], [class*="slateTextArea"][contenteditable="true"]',
      sends:
        '[class*="channelTextArea"] button[aria-label="Send Message"], [class*="channelTextArea"] [class*="sendButton"]',
      enterSends: true,
      chordSends: false,
    }),
  ],
};
