// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { get, showPage } from '../support/page.ts';
import { at, expectLeftAlone, expectOnlyMarkedSend, said, sendingKeys } from '../support/site.ts';

const PAGE = `<div role="dialog"><input role="combobox" aria-label="An" value="sam@example.org"><input name="subjectbox" value="">
  <div class="Am Al editable" g_editable="true" contenteditable="true">a text</div>
  <div role="button" class="T-I J-J5-Ji aoO" data-sends>Jklö</div><div role="button" class="T-I J-J5-Ji hG">▾</div></div>`;

describe('gmail', () => {
  it('is left alone until email is switched on', () => {
    showPage(PAGE);
    expectLeftAlone(at('mail.google.com'));
    expectLeftAlone(at('mail.google.com', '/', 'message', 'chat'));
  });

  it('is known then, by its button and its keys', () => {
    showPage(PAGE);
    const on = at('mail.google.com', '/', 'email');
    expectOnlyMarkedSend(on);
    expect(said(on.ofField(get('[g_editable]')))).toEqual({
      site: 'gmail',
      kind: 'message',
      text: 'a text',
    });
    expect(sendingKeys(on, get('[g_editable]'))).toEqual(['Ctrl+Enter', 'Cmd+Enter']);
  });
});
