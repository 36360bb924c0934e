// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { get, showPage } from '../support/page.ts';
import { at, expectLeftAlone, expectOnlyMarkedSend, said, sendingKeys } from '../support/site.ts';

const composer = (before = '', field = '<textarea class="d-editor-input">text</textarea>') => `
  <div id="reply-control"><div class="reply-area" role="dialog">${before}${field}
    <div class="save-or-cancel"><button class="create btn-primary" id="go" data-sends>Jklö</button>
    <button class="discard-button cancel">Jklö</button></div></div></div>`;
const TITLE = '<input id="reply-title" value="Title">';
const RICH = '<div class="d-editor-input ProseMirror" contenteditable="true">text</div>';

describe('discourse', () => {
  const forum = at('forum.example', '/t/topic/1');

  it('knows a reply, also in the rich editor, on anybody’s site', () => {
    for (const html of [composer(), composer('', RICH)]) {
      showPage(html);
      expectOnlyMarkedSend(forum);
      expect(said(forum.ofControl(get('#go')))).toEqual({
        site: 'discourse',
        kind: 'reply',
        text: 'text',
      });
      expect(sendingKeys(forum, get('.d-editor-input'))).toEqual(['Ctrl+Enter', 'Cmd+Enter']);
    }
  });

  it('knows a new topic by its title', () => {
    showPage(composer(TITLE));
    expect(said(forum.ofControl(get('#go')))).toEqual({
      site: 'discourse',
      kind: 'post',
      text: 'Title\n\ntext',
    });
  });

  it('leaves a message to somebody alone until that is switched on', () => {
    showPage(composer('<div class="users-input">sam</div>'));
    expectLeftAlone(forum);
    const on = at('forum.example', '/t/topic/1', 'message');
    expect(on.ofControl(get('#go'))?.channel).toBe('message');
  });

  it('leaves chats alone until they are switched on', () => {
    showPage(`<div class="chat-composer"><textarea class="chat-composer__input">x</textarea>
      <button class="chat-composer-button -send" id="go"></button></div>`);
    expectLeftAlone(forum);
    const on = at('forum.example', '/', 'chat');
    expect(on.ofControl(get('#go'))?.channel).toBe('chat');
    expect(sendingKeys(on, get('textarea'))).toContain('Enter');
  });
});
