import { closest, parentOf, queryAll } from '../dom.ts';
import type { Site } from '../site.ts';

const HOSTS = new Set(
  'x.com mobile.x.com pro.x.com twitter.com mobile.twitter.com tweetdeck.twitter.com'.split(' '),
);
const FIELD =
  '[data-testid^="tweetTextarea_"][contenteditable="true"], [data-testid^="tweetTextarea_"] [contenteditable="true"]';
const SUBMIT = '[data-testid="tweetButton"], [data-testid="tweetButtonInline"]';
const OPENERS =
  '[data-testid="SideNav_NewTweet_Button"], [data-testid="reply"], [data-testid="addButton"]';
const PRIVATE =
  '[data-testid="dm-composer-textarea"], [data-testid="dm-composer-send-button"], ' +
  '[data-testid="dmComposerTextInput"], [data-testid="dmComposerSendButton"]';

/**
 * X (Twitter): posts, replies, quotes and threads share one Draft.js composer. The one on the home page and
 * the one in the dialog are there at the same time, and the button is no descendant of the editor's
 * subtree: both are found from their nearest common ancestor.
 */
export const x: Site = {
  id: 'x',
  appliesTo: ({ host }) => HOSTS.has(host),
  leavesAlone: (part) => part.matches(OPENERS) || closest(part, PRIVATE) !== null,
  boxes: [
    {
      kind: 'post',
      root(part) {
        if (!part.matches(FIELD) && !part.matches(SUBMIT)) return null;
        const dialog = part.closest('[role="dialog"]');
        if (dialog) return dialog;
        let at = parentOf(part);
        while (at && !(at.querySelector(FIELD) && at.querySelector(SUBMIT))) at = parentOf(at);
        return at;
      },
      fields: (root) => queryAll(root, FIELD),
      controls: (root) => queryAll(root, SUBMIT),
      enterSends: false,
      chordSends: true,
    },
  ],
};
