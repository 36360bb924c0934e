// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { get, showPage } from '../support/page.ts';
import { at, expectLeftAlone, expectOnlyMarkedSend, said } from '../support/site.ts';

const BOX = `<div class="UFIInputContainer"><div role="textbox" contenteditable="true">a comment</div>
  <div class="UFIImageBlockContent"><button data-sends>Jklö</button></div></div>`;

describe('facebook-comments', () => {
  it('knows a comment in the frame on another site', () => {
    for (const path of ['/plugins/feedback.php', '/v2.6/plugins/comments.php']) {
      showPage(BOX);
      const frame = at('www.facebook.com', path);
      expectOnlyMarkedSend(frame);
      expect(said(frame.ofControl(get('button')))).toEqual({
        site: 'facebook-comments',
        kind: 'comment',
        text: 'a comment',
      });
    }
  });

  it('is nothing on Facebook itself, where such a field is a chat', () => {
    showPage(BOX);
    expectLeftAlone(at('www.facebook.com', '/'));
  });
});
