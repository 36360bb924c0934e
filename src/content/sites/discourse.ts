import { composeBox } from '../composers/compose-box.ts';
import type { ComposeBox, Site } from '../site.ts';

const REPLY = '#reply-control';
const TITLE = `${REPLY} #reply-title`;
const RECIPIENTS =
  '#private-message-users, .composer-fields .private-message-selector, .users-input';

const parts = composeBox({
  kind: 'reply',
  within: REPLY,
  orAround: true,
  field: `${TITLE}, ${REPLY} textarea.d-editor-input, ${REPLY} .ProseMirror.d-editor-input`,
  sends: `${REPLY} .save-or-cancel .create, ${REPLY} .submit-panel .create`,
});

/** Topics, replies and changes share one composer with messages to single people. */
const topic: ComposeBox = {
  ...parts,
  as(root) {
    if (root.matches('.private-message') || root.querySelector(RECIPIENTS)) {
      return { ...parts, kind: 'message', channel: 'message' };
    }
    return root.querySelector(TITLE) ? { ...parts, kind: 'post' } : parts;
  },
};

const chat = composeBox({
  kind: 'message',
  channel: 'chat',
  within: '.chat-composer',
  orAround: true,
  field: '.chat-composer textarea, .chat-composer__input',
  sends: '.chat-composer-button.-send',
  enterSends: true,
});

/** Discourse, on anybody's site: topics and replies; its messages and chats are private. */
export const discourse: Site = {
  id: 'discourse',
  appliesTo: () => true,
  leavesAlone: (part) => part.matches(`${REPLY} .cancel, ${REPLY} .discard-button`),
  boxes: [topic, chat],
};
