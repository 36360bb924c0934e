// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { get, showPage } from '../support/page.ts';
import { at, expectLeftAlone, expectOnlyMarkedSend, said, sendingKeys } from '../support/site.ts';

const share = (
  primary: string,
) => `<div><div class="ql-editor" role="textbox" contenteditable="true">a post</div></div>
  <div><button aria-label="Schedule post">🕒</button><button id="go" data-sends class="${primary}">Jklö</button></div>`;
const dialog = (primary: string) =>
  `<div role="dialog"><button aria-label="Dismiss">×</button>${share(primary)}</div>`;
const NEW = 'share-actions__primary-action';
const OPENERS = `<a href="/preload/sharebox/" role="button">Start a post</a>
  <div><button aria-pressed="false">Like</button><button aria-expanded="false">Comment</button></div>`;
const COMMENT = `<div><div><div class="tiptap ProseMirror" role="textbox" contenteditable="true">a comment</div></div>
  <div><button id="go" data-sends componentkey="x-commentButtonSection-1">Jklö</button></div></div>`;
const OLD_COMMENT = `<div class="comments-comment-box"><form class="comments-comment-box__form">
  <div class="ql-editor" contenteditable="true">an old comment</div><button type="button" aria-label="Photo">⛶</button>
  <button id="old" data-sends class="comments-comment-box__submit-button">Jklö</button></form></div>`;
const message = (button: string) =>
  `<form class="msg-form"><div class="msg-form__contenteditable" role="textbox" contenteditable="true">a message</div>${button}
  <button type="button" class="msg-form__send-toggle">…</button></form>`;
const SEND = '<button type="submit" id="send" class="msg-form__send-button">Send</button>';

describe('linkedin', () => {
  const linkedin = at('www.linkedin.com', '/feed/');
  const post = { site: 'linkedin', kind: 'post', text: 'a post' };

  it('finds the share box in the open shadow tree', () => {
    showPage(`${OPENERS}<div id="interop-outlet"></div>`);
    const shadow = get('#interop-outlet').attachShadow({ mode: 'open' });
    shadow.innerHTML = dialog(NEW);
    expect(said(linkedin.ofControl(get('#go', shadow)))).toEqual(post);
    expect(said(linkedin.ofField(get('.ql-editor', shadow)))).toEqual(post);
    expect(linkedin.ofControl(get('[aria-label="Schedule post"]', shadow))).toBeNull();
    expectOnlyMarkedSend(linkedin);
  });

  it('finds it in the page, and at an address of its own without a dialog', () => {
    showPage(OPENERS + dialog('share-box-footer__primary-btn'));
    expectOnlyMarkedSend(linkedin);
    expect(said(linkedin.ofControl(get('#go')))).toEqual(post);
    showPage(share(NEW));
    const frame = at('www.linkedin.com', '/preload/sharebox/');
    expectOnlyMarkedSend(frame);
    expect(said(frame.ofControl(get('#go')))).toEqual(post);
  });

  it('knows comments of both generations, each by itself', () => {
    showPage(`<main>${OPENERS}${COMMENT}${OLD_COMMENT}</main>`);
    expectOnlyMarkedSend(linkedin);
    const comment = { site: 'linkedin', kind: 'comment' };
    expect(said(linkedin.ofControl(get('#go')))).toEqual({ ...comment, text: 'a comment' });
    expect(said(linkedin.ofControl(get('#old')))).toEqual({ ...comment, text: 'an old comment' });
    expect(sendingKeys(linkedin, get('.tiptap'))).toEqual(['Ctrl+Enter', 'Cmd+Enter']);
    expect(sendingKeys(linkedin, get('.ql-editor'))).toEqual(['Ctrl+Enter', 'Cmd+Enter']);
  });

  it('takes the last step of an article for publishing it', () => {
    showPage(`<main><button>Next</button><textarea placeholder="Title">Title</textarea>
      <div class="ProseMirror" role="textbox" contenteditable="true">text</div></main>
      <div role="dialog"><button id="go" data-sends>Publish</button></div>`);
    const editor = at('www.linkedin.com', '/article/new/');
    expectOnlyMarkedSend(editor);
    expect(said(editor.ofControl(get('#go')))).toEqual({
      site: 'linkedin',
      kind: 'blog',
      text: 'Title\n\ntext',
    });
  });

  it('does not check messages', () => {
    showPage(message(SEND));
    expectLeftAlone(linkedin);
  });

  it('checks messages once they are switched on; Enter sends where there is no button', () => {
    const on = at('www.linkedin.com', '/feed/', 'message');
    showPage(message(SEND));
    expect(said(on.ofControl(get('#send')))).toEqual({
      site: 'linkedin',
      kind: 'message',
      text: 'a message',
    });
    expect(on.ofControl(get('.msg-form__send-toggle'))).toBeNull();
    expect(sendingKeys(on, get('[role="textbox"]'))).not.toContain('Enter');
    showPage(message(''));
    expect(sendingKeys(on, get('[role="textbox"]'))).toContain('Enter');
  });
});
