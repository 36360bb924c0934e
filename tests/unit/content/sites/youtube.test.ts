// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { get, showPage } from '../support/page.ts';
import { at, expectLeftAlone, expectOnlyMarkedSend, said, sendingKeys } from '../support/site.ts';

const box = (
  text: string,
) => `<ytd-commentbox><div id="contenteditable-root" contenteditable="true">${text}</div>
  <ytd-button-renderer id="cancel-button"><button>Jklö</button></ytd-button-renderer>
  <ytd-button-renderer id="submit-button"><button data-sends>Jklö</button></ytd-button-renderer></ytd-commentbox>`;
const CHAT = `<yt-live-chat-message-input-renderer><yt-live-chat-text-input-field-renderer>
  <div id="input" contenteditable="true">a message</div></yt-live-chat-text-input-field-renderer>
  <div id="send-button"><button aria-label="Send">➤</button></div></yt-live-chat-message-input-renderer>`;

describe('youtube', () => {
  const youtube = at('www.youtube.com', '/watch');

  it('keeps comments apart although their ids repeat', () => {
    showPage(
      `<div id="placeholder-area" role="button">Add a comment…</div><div id="a">${box('one')}</div><div id="b">${box('two')}</div>`,
    );
    expectOnlyMarkedSend(youtube);
    const comment = { site: 'youtube', kind: 'comment' };
    expect(said(youtube.ofControl(get('#a [data-sends]')))).toEqual({ ...comment, text: 'one' });
    expect(said(youtube.ofControl(get('#b [data-sends]')))).toEqual({ ...comment, text: 'two' });
    expect(sendingKeys(youtube, get('[contenteditable]'))).toEqual(['Ctrl+Enter', 'Cmd+Enter']);
  });

  it('knows a channel’s post', () => {
    showPage(
      `<ytd-backstage-post-dialog-renderer>${box('a post')}</ytd-backstage-post-dialog-renderer>`,
    );
    expectOnlyMarkedSend(youtube);
    expect(said(youtube.ofField(get('[contenteditable]')))).toEqual({
      site: 'youtube',
      kind: 'post',
      text: 'a post',
    });
  });

  it('leaves live chats alone until chats are switched on; Enter sends them', () => {
    showPage(CHAT);
    expectLeftAlone(at('www.youtube.com', '/live_chat'));
    expectLeftAlone(at('www.youtube.com', '/live_chat', 'message'));
    const on = at('www.youtube.com', '/live_chat', 'chat');
    expect(said(on.ofControl(get('button')))?.text).toBe('a message');
    expect(on.ofControl(get('button'))?.channel).toBe('chat');
    expect(sendingKeys(on, get('[contenteditable]'))).toContain('Enter');
  });
});
