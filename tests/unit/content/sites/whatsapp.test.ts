// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { get, showPage } from '../support/page.ts';
import { at, expectLeftAlone, expectOnlyMarkedSend, said, sendingKeys } from '../support/site.ts';

const PAGE = `<div id="main"><footer><div contenteditable="true" role="textbox" data-tab="10">a text</div>
  <button aria-label="Jklö" aria-expanded="false">+</button>
  <button aria-label="Jklö" data-sends><span data-icon="wds-ic-send-filled"></span></button></footer></div>`;

describe('whatsapp', () => {
  it('is left alone until message is switched on', () => {
    showPage(PAGE);
    expectLeftAlone(at('web.whatsapp.com'));
    expectLeftAlone(at('web.whatsapp.com', '/', 'chat', 'email'));
  });

  it('is known then, by its button and its keys', () => {
    showPage(PAGE);
    const on = at('web.whatsapp.com', '/', 'message');
    expectOnlyMarkedSend(on);
    expect(said(on.ofField(get('[contenteditable]')))).toEqual({
      site: 'whatsapp',
      kind: 'message',
      text: 'a text',
    });
    expect(sendingKeys(on, get('[contenteditable]'))).toEqual(['Enter', 'Ctrl+Enter', 'Cmd+Enter']);
  });
});
