import { composeBox } from '../composers/compose-box.ts';
import { messageBox } from '../composers/sending.ts';
import type { Site } from '../site.ts';

const HOSTS = new Set(
  'x.com mobile.x.com pro.x.com twitter.com mobile.twitter.com tweetdeck.twitter.com'.split(' '),
);
const OPENERS =
  '[data-testid="SideNav_NewTweet_Button"], [data-testid="reply"], [data-testid="addButton"]';

/** Posts, replies, quotes and threads share one Draft.js composer, at home and in a dialog at once. */
const post = composeBox({
  kind: 'post',
  field:
    '[data-testid^="tweetTextarea_"][contenteditable="true"], [data-testid^="tweetTextarea_"] [contenteditable="true"]',
  // The same buttons say "Schedule" once a time is set.
  sends: '[data-testid="tweetButton"], [data-testid="tweetButtonInline"]',
  within: '[role="dialog"]',
  orAround: true,
});

/** The first "Publish" is held: the one that confirms it stands in a dialog without the text. */
const article = composeBox({
  kind: 'blog',
  field:
    'textarea[data-testid="articleTitle"], [data-testid="articleTitle"][contenteditable="true"], ' +
    '[data-testid="articleTitle"] [contenteditable="true"], [data-testid="articleTitle"] textarea, ' +
    '[data-testid="articleBody"][contenteditable="true"], [data-testid="articleBody"] [contenteditable="true"]',
  sends: '[data-testid="articlePublish"]',
  within: 'main',
  orAround: true,
  chordSends: false,
});

const message = messageBox({
  field:
    'textarea[data-testid="dm-composer-textarea"], [data-testid="dmComposerTextInput"][contenteditable="true"], ' +
    '[data-testid="dmComposerTextInput"] [contenteditable="true"]',
  sends: '[data-testid="dm-composer-send-button"], [data-testid="dmComposerSendButton"]',
});

/** X (Twitter). */
export const x: Site = {
  id: 'x',
  appliesTo: ({ host }) => HOSTS.has(host),
  leavesAlone: (part) => part.matches(OPENERS),
  boxes: [message, post, article],
};
