// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { get, showPage } from '../support/page.ts';
import { at, expectLeftAlone, expectOnlyMarkedSend, said, sendingKeys } from '../support/site.ts';

const PAGE = `<div role="main"><button aria-label="Senden" data-sends>Senden</button><button>Verwerfen</button>
  <div role="textbox" contenteditable="true" aria-label="An">sam@example.org</div><input aria-label="Betreff hinzufügen" value="">
  <div id="body" role="textbox" contenteditable="true" aria-label="Nachrichtentext">a text</div></div>`;

describe('outlook', () => {
  it('is left alone until email is switched on', () => {
    showPage(PAGE);
    expectLeftAlone(at('outlook.office.com'));
    expectLeftAlone(at('outlook.office.com', '/', 'message', 'chat'));
  });

  it('is known then, by its button and its keys', () => {
    showPage(PAGE);
    const on = at('outlook.office.com', '/', 'email');
    expectOnlyMarkedSend(on);
    expect(said(on.ofField(get('#body')))).toEqual({
      site: 'outlook',
      kind: 'message',
      text: 'a text',
    });
    expect(sendingKeys(on, get('#body'))).toEqual(['Ctrl+Enter', 'Cmd+Enter']);
  });
});
