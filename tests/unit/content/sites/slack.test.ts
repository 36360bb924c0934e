// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { get, showPage } from '../support/page.ts';
import { at, expectLeftAlone, expectOnlyMarkedSend, said, sendingKeys } from '../support/site.ts';

const PAGE = `<div class="c-wysiwyg_container"><div data-qa="message_input"><div class="ql-editor" contenteditable="true">a text</div></div>
  <button data-qa="texty_send_button" data-sends></button><button aria-haspopup="menu"></button></div>`;

describe('slack', () => {
  it('is left alone until chat is switched on', () => {
    showPage(PAGE);
    expectLeftAlone(at('app.slack.com'));
    expectLeftAlone(at('app.slack.com', '/', 'message', 'email'));
  });

  it('is known then, by its button and its keys', () => {
    showPage(PAGE);
    const on = at('app.slack.com', '/', 'chat');
    expectOnlyMarkedSend(on);
    expect(said(on.ofField(get('.ql-editor')))).toEqual({
      site: 'slack',
      kind: 'message',
      text: 'a text',
    });
    expect(sendingKeys(on, get('.ql-editor'))).toEqual(['Enter', 'Ctrl+Enter', 'Cmd+Enter']);
  });
});
