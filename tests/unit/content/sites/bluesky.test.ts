// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { get, showPage } from '../support/page.ts';
import { at, expectLeftAlone, expectOnlyMarkedSend, said, sendingKeys } from '../support/site.ts';

const COMPOSER = `<button role="button" aria-label="Compose new post">New post</button>
  <div data-testid="composePostView" aria-modal="true"><button role="button">Cancel</button>
  <button role="button" data-sends data-testid="composerPublishBtn" aria-label="Jklö">Jklö</button>
  <div class="ProseMirror" contenteditable="true"><p>one</p></div><div class="ProseMirror" contenteditable="true"><p>two</p></div>
  <button role="button" aria-label="Add another post to thread">+</button></div>`;
const MESSAGE = `<div><textarea aria-label="Message input field">a message</textarea>
  <button aria-label="Send message">➤</button></div>`;

describe('bluesky', () => {
  it('reads all posts of a thread, and knows what publishes them', () => {
    showPage(COMPOSER);
    const bluesky = at('bsky.app');
    expectOnlyMarkedSend(bluesky);
    const thread = { site: 'bluesky', kind: 'post', text: 'one\n\ntwo' };
    expect(said(bluesky.ofControl(get('[data-testid="composerPublishBtn"]')))).toEqual(thread);
    expect(said(bluesky.ofField(get('.ProseMirror')))).toEqual(thread);
    expect(sendingKeys(bluesky, get('.ProseMirror'))).toEqual(['Ctrl+Enter', 'Cmd+Enter']);
  });

  it('leaves messages alone until they are switched on; Enter sends them', () => {
    showPage(MESSAGE);
    expectLeftAlone(at('bsky.app', '/messages/1'));
    const on = at('bsky.app', '/messages/1', 'message');
    expect(said(on.ofControl(get('button')))).toEqual({
      site: 'bluesky',
      kind: 'message',
      text: 'a message',
    });
    expect(sendingKeys(on, get('textarea'))).toContain('Enter');
  });
});
