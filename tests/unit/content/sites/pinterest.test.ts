// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { get, showPage } from '../support/page.ts';
import { at, expectOnlyMarkedSend, said, sendingKeys } from '../support/site.ts';

describe('pinterest', () => {
  it('knows comments, by the label of the button beside them', () => {
    showPage(`<div><div data-test-id="comment-editor-container"><div contenteditable="true">a comment</div></div>
      <button aria-label="Emoji"></button><button aria-label="Publicar" data-sends></button></div>`);
    const pinterest = at('www.pinterest.es', '/pin/1/');
    expectOnlyMarkedSend(pinterest);
    expect(said(pinterest.ofControl(get('[data-sends]')))).toEqual({
      site: 'pinterest',
      kind: 'comment',
      text: 'a comment',
    });
    expect(sendingKeys(pinterest, get('[contenteditable]'))).not.toContain('Enter');
  });

  it('takes "Save" for publishing a pin', () => {
    showPage(`<div><div data-test-id="storyboard-creation-nav-done"><button data-sends>Jklö</button></div>
      <button data-test-id="board-dropdown-save-button" data-sends>Save</button>
      <div role="button" aria-haspopup="true">Choose a board</div>
      <input type="text" id="storyboard-selector-title" value="Title">
      <div data-test-id="storyboard-description-field-container"><div contenteditable="true">text</div></div></div>`);
    const pinterest = at('www.pinterest.co.uk', '/pin-creation-tool/');
    expectOnlyMarkedSend(pinterest);
    for (const control of document.querySelectorAll('[data-sends]')) {
      expect(said(pinterest.ofControl(control))).toEqual({
        site: 'pinterest',
        kind: 'post',
        text: 'Title\n\ntext',
      });
    }
  });
});
