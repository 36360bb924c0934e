// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { get, showPage } from '../support/page.ts';
import { at, expectLeftAlone, expectOnlyMarkedSend, said, sendingKeys } from '../support/site.ts';

const POST = `<div data-testid="prompt-container" role="button">What’s happening?</div>
  <div data-testid="content-composer-dialog"><button aria-label="Close">×</button>
  <textarea data-testid="composer-text-field">a post</textarea>
  <button data-testid="composer-submit-button" data-sends>Next</button></div>`;
const COMMENT = `<div role="button" data-testid="post-reply-button">Reply</div>
  <form class="comment-body-container"><textarea data-testid="comment-add-reply-input">a comment</textarea>
  <button type="button" aria-label="Photo"></button>
  <button type="submit" data-testid="inline-composer-reply-button" data-sends></button></form>`;

describe('nextdoor', () => {
  it('knows posts, also where another step follows, and comments', () => {
    for (const host of ['nextdoor.com', 'nextdoor.co.uk', 'www.nextdoor.de']) {
      showPage(POST + COMMENT);
      const nextdoor = at(host, '/news_feed/');
      expectOnlyMarkedSend(nextdoor);
      expect(said(nextdoor.ofControl(get('[data-testid="composer-submit-button"]')))).toEqual({
        site: 'nextdoor',
        kind: 'post',
        text: 'a post',
      });
      expect(said(nextdoor.ofForm(get('form'), null))).toEqual({
        site: 'nextdoor',
        kind: 'comment',
        text: 'a comment',
      });
      expect(sendingKeys(nextdoor, get('textarea'))).toEqual(['Ctrl+Enter', 'Cmd+Enter']);
    }
  });

  it('leaves messages alone until they are switched on', () => {
    showPage('<div><textarea>a message</textarea><button>Send</button></div>');
    expectLeftAlone(at('nextdoor.com', '/inbox/1'));
    const on = at('nextdoor.com', '/inbox/1', 'message');
    expect(said(on.ofControl(get('button')))?.kind).toBe('message');
  });
});
