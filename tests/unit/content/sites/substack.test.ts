// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { get, showPage } from '../support/page.ts';
import { at, expectLeftAlone, expectOnlyMarkedSend, said, sendingKeys } from '../support/site.ts';

const EDITOR = `<div class="editor-container"><button class="primary" id="first">Jklö</button>
  <textarea id="post-title">Title</textarea>
  <div data-testid="editor"><div class="ProseMirror" contenteditable="true"><p>text</p></div></div></div>`;
const PANE = `<div role="dialog"><button>Jklö</button>
  <button id="go" class="priority_primary-ab" data-sends>Jklö</button></div>`;
const comment = (form = '') => `<form ${form}><textarea name="body">a comment</textarea>
  <button type="button">Jklö</button><button type="submit" id="go" data-sends>Jklö</button></form>`;

describe('substack', () => {
  const substack = at('nurse.substack.com', '/publish/post/1');

  it('takes the last step of a newsletter for sending, not "Continue"', () => {
    showPage(EDITOR);
    expect(substack.ofControl(get('#first'))).toBeNull();
    showPage(EDITOR + PANE);
    expectOnlyMarkedSend(substack);
    expect(said(substack.ofControl(get('#go')))).toEqual({
      site: 'substack',
      kind: 'blog',
      text: 'Title\n\ntext',
    });
    expect(sendingKeys(substack, get('.ProseMirror'))).toEqual([]);
  });

  it('knows a note in its dialog', () => {
    showPage(`<div role="dialog"><div class="ProseMirror" contenteditable="true">a note</div>
      <button>Abbrechen</button><button id="go" class="priority_primary-ab" data-sends>Jklö</button></div>`);
    const home = at('substack.com', '/home');
    expectOnlyMarkedSend(home);
    expect(said(home.ofControl(get('#go')))?.kind).toBe('post');
    expect(sendingKeys(home, get('.ProseMirror'))).toEqual(['Ctrl+Enter', 'Cmd+Enter']);
  });

  it('knows a comment', () => {
    showPage(comment());
    const post = at('nurse.substack.com', '/p/post');
    expectOnlyMarkedSend(post);
    expect(said(post.ofControl(get('#go')))).toEqual({
      site: 'substack',
      kind: 'comment',
      text: 'a comment',
    });
  });

  it('leaves chats alone until they are switched on', () => {
    showPage(comment());
    expectLeftAlone(at('substack.com', '/chat/1'));
    const on = at('substack.com', '/chat/1', 'chat');
    expect(on.ofField(get('textarea'))?.channel).toBe('chat');
    expect(sendingKeys(on, get('textarea'))).toContain('Enter');
  });
});
