// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { get, showPage } from '../support/page.ts';
import { at, expectLeftAlone, expectOnlyMarkedSend, said, sendingKeys } from '../support/site.ts';

const PAGE = `<div data-tid="message-pane-footer"><div data-tid="ckeditor" contenteditable="true">a text</div>
  <button data-tid="sendMessageCommands-send" data-sends></button></div>`;

describe('teams', () => {
  it('is left alone until chat is switched on', () => {
    showPage(PAGE);
    expectLeftAlone(at('teams.microsoft.com'));
    expectLeftAlone(at('teams.microsoft.com', '/', 'message', 'email'));
  });

  it('is known then, by its button and its keys', () => {
    showPage(PAGE);
    const on = at('teams.microsoft.com', '/', 'chat');
    expectOnlyMarkedSend(on);
    expect(said(on.ofField(get('[contenteditable]')))).toEqual({
      site: 'teams',
      kind: 'message',
      text: 'a text',
    });
    expect(sendingKeys(on, get('[contenteditable]'))).toEqual(['Enter', 'Ctrl+Enter', 'Cmd+Enter']);
  });
});
