// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { get, showPage } from '../support/page.ts';
import { at, expectLeftAlone, said, sendingKeys } from '../support/site.ts';

const CHAT = `<div role="main"><div role="group">
  <div role="textbox" contenteditable="true" aria-label="Écrire un message">a message</div>
  <div role="button" aria-label="Appuyez sur Entrée">J’aime</div>
  <div role="button" id="send" aria-label="Envoyer">➤</div></div></div>`;
const PLACES = [
  ['www.messenger.com', '/t/1'],
  ['www.facebook.com', '/messages/t/1'],
] as const;

describe('messenger', () => {
  it('does not check messages, in a dialog or not', () => {
    for (const [host, path] of PLACES) {
      for (const html of [CHAT, `<div role="dialog">${CHAT}</div>`]) {
        showPage(html);
        expectLeftAlone(at(host, path));
      }
    }
  });

  it('checks them once they are switched on', () => {
    for (const [host, path] of PLACES) {
      showPage(CHAT);
      const messenger = at(host, path, 'message');
      const message = { site: 'messenger', kind: 'message', text: 'a message' };
      expect(said(messenger.ofControl(get('#send')))).toEqual(message);
      expect(said(messenger.ofField(get('[role="textbox"]')))).toEqual(message);
      expect(sendingKeys(messenger, get('[role="textbox"]'))).toContain('Enter');
    }
  });
});
