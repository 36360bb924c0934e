import { composeBox } from '../composers/compose-box.ts';
import type { Site } from '../site.ts';

const HOSTS = new Set('teams.microsoft.com teams.live.com teams.cloud.microsoft'.split(' '));

/** Microsoft Teams: chats and posts in channels, all of them within an organisation. */
export const teams: Site = {
  id: 'teams',
  appliesTo: ({ host }) => HOSTS.has(host),
  leavesAlone: () => false,
  boxes: [
    composeBox({
      kind: 'message',
      channel: 'chat',
      within: '[data-tid="message-pane-footer"], [data-tid="newMessageCommands"]',
      orAround: true,
      field:
        '[data-tid="ckeditor"][contenteditable="true"], [data-tid="ckeditor"] [contenteditable="true"]',
      sends:
        '[data-tid="newMessageCommands-send"], [data-tid="sendMessageCommands-send"], [data-tid="send-message"]',
      enterSends: true,
    }),
  ],
};
