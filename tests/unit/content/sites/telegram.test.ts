// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { get, showPage } from '../support/page.ts';
import { at, expectLeftAlone, expectOnlyMarkedSend, said, sendingKeys } from '../support/site.ts';

const PAGE = `<div class="chat-input"><div class="input-message-input" contenteditable="true">a text</div>
  <button class="btn-icon"></button><button class="btn-send" data-sends></button></div>`;

describe('telegram', () => {
  it('is left alone until message is switched on', () => {
    showPage(PAGE);
    expectLeftAlone(at('web.telegram.org'));
    expectLeftAlone(at('web.telegram.org', '/', 'chat', 'email'));
  });

  it('is known then, by its button and its keys', () => {
    showPage(PAGE);
    const on = at('web.telegram.org', '/', 'message');
    expectOnlyMarkedSend(on);
    expect(said(on.ofField(get('[contenteditable]')))).toEqual({
      site: 'telegram',
      kind: 'message',
      text: 'a text',
    });
    expect(sendingKeys(on, get('[contenteditable]'))).toEqual(['Enter', 'Ctrl+Enter', 'Cmd+Enter']);
  });

  it('knows the newer version as well, and not the button while it records', () => {
    showPage(`<div class="Composer"><div id="editable-message-text" contenteditable="true">a text</div>
      <button class="Button send main-button" data-sends></button></div>`);
    const on = at('web.telegram.org', '/a/', 'message');
    expectOnlyMarkedSend(on);
    get('button').className = 'Button record main-button';
    expect(on.ofControl(get('button'))).toBeNull();
  });
});
