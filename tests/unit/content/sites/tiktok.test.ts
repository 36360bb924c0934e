// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { get, showPage } from '../support/page.ts';
import { at, expectLeftAlone, expectOnlyMarkedSend, said, sendingKeys } from '../support/site.ts';

const field = (text: string) => `<div contenteditable="true">${text}</div>`;

describe('tiktok', () => {
  it('knows comments, where Enter sends', () => {
    showPage(`<div role="button" data-e2e="comment-reply-1">Reply</div>
      <div><div><div data-e2e="comment-input">${field('a comment')}</div></div><div role="button" aria-label="Emoji">☺</div>
      <div role="button" data-e2e="comment-post" data-sends>Jklö</div></div>`);
    const tiktok = at('www.tiktok.com', '/@somebody/video/1');
    expectOnlyMarkedSend(tiktok);
    expect(said(tiktok.ofControl(get('[data-sends]')))).toEqual({
      site: 'tiktok',
      kind: 'comment',
      text: 'a comment',
    });
    expect(sendingKeys(tiktok, get('[contenteditable]'))).toEqual([
      'Enter',
      'Ctrl+Enter',
      'Cmd+Enter',
    ]);
  });

  it('leaves messages alone until they are switched on', () => {
    showPage(`<div>${field('a message')}<button>Send</button></div>`);
    expectLeftAlone(at('www.tiktok.com', '/messages'));
    const on = at('www.tiktok.com', '/messages', 'message');
    expect(said(on.ofControl(get('button')))?.kind).toBe('message');
  });
});
