// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { get, showPage } from '../support/page.ts';
import { at, expectOnlyMarkedSend, said, sendingKeys } from '../support/site.ts';

const editor = (buttons: string) => `<section class="gh-editor">${buttons}
  <textarea class="gh-editor-title" data-test-editor-title-input>Title</textarea>
  <div data-kg="editor"><div class="kg-prose" contenteditable="true">text<div contenteditable="true">a caption</div></div></div></section>`;
const step = (name: string, sends = '') =>
  `<button data-test-button="${name}" ${sends}>Publish</button>`;
const SENDS = 'id="go" data-sends';
const whole = { site: 'ghost', kind: 'blog', text: 'Title\n\ntext\na caption' };

describe('ghost', () => {
  const ghost = at('magazine.example', '/ghost/');

  function save(): ReturnType<typeof said> {
    let composer: ReturnType<typeof ghost.ofShortcut> = null;
    const listen = (event: Event) => {
      composer = ghost.ofShortcut(event as KeyboardEvent);
    };
    window.addEventListener('keydown', listen, { once: true });
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 's', ctrlKey: true, bubbles: true, composed: true }),
    );
    return said(composer);
  }

  it('takes the third step for publishing, not the two before it', () => {
    showPage(editor(step('publish-flow')) + step('continue'));
    expectOnlyMarkedSend(ghost);
    showPage(editor(step('publish-flow')) + step('confirm-publish', SENDS));
    expectOnlyMarkedSend(ghost);
    expect(said(ghost.ofControl(get('#go')))).toEqual(whole);
  });

  it('takes an update for publishing, by its button and by saving; a draft’s saving for none', () => {
    showPage(editor(step('publish-save', SENDS)));
    expect(said(ghost.ofControl(get('#go')))).toEqual(whole);
    expect(save()).toEqual(whole);
    showPage(editor(step('publish-flow')));
    expect(save()).toBeNull();
  });

  it('knows a comment, on anybody’s site', () => {
    showPage(`<div data-testid="form"><div data-testid="form-editor"><div class="ProseMirror" contenteditable="true">a comment</div></div>
      <button>Jklö</button><button data-testid="submit-form-button" data-sends>Jklö</button></div>`);
    const blog = at('magazine.example', '/story');
    expectOnlyMarkedSend(blog);
    expect(said(blog.ofControl(get('[data-sends]')))?.kind).toBe('comment');
    expect(sendingKeys(blog, get('.ProseMirror'))).toEqual(['Ctrl+Enter', 'Cmd+Enter']);
  });
});
