// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { get, showPage } from '../support/page.ts';
import { at, expectLeftAlone, expectOnlyMarkedSend, said, sendingKeys } from '../support/site.ts';

const field = (text: string) =>
  `<div role="textbox" contenteditable="true" aria-label="Leeres Textfeld">${text}</div>`;
const dialog = (
  post: string,
) => `<div role="dialog"><div role="button">Abbrechen</div>${field('one')}${field('two')}
  <div role="button">Zum Thread hinzufügen</div><div><span>x</span><div role="button" id="go" data-sends>${post}</div></div></div>`;
const POST = '<div><p>A post.</p><div role="button"><svg aria-label="Reply"></svg></div></div>';
const INLINE = `<div id="inline"><div>${field('a reply')}</div>
  <div><div role="button" id="go" data-sends><svg aria-label="Reply"></svg></div></div></div>`;

describe('threads', () => {
  const threads = at('www.threads.com');

  it('reads all posts of a thread, whatever its button is called', () => {
    for (const label of ['Posten', 'Jklö']) {
      showPage(POST + dialog(label));
      expectOnlyMarkedSend(threads);
      expect(said(threads.ofControl(get('#go')))).toEqual({
        site: 'threads',
        kind: 'post',
        text: 'one\n\ntwo',
      });
    }
  });

  it('knows a reply on the page by the arrow beside it, not by the one at a post', () => {
    showPage(`<main>${POST}${INLINE}${POST}</main>`);
    expectOnlyMarkedSend(threads);
    expect(said(threads.ofControl(get('#go')))).toEqual({
      site: 'threads',
      kind: 'reply',
      text: 'a reply',
    });
  });

  it('posts by Ctrl+Enter, not by Enter', () => {
    showPage(dialog('Post'));
    expect(sendingKeys(threads, get('[role="textbox"]'))).toEqual(['Ctrl+Enter', 'Cmd+Enter']);
  });

  it('leaves messages alone until they are switched on', () => {
    showPage(`<div>${field('a message')}<div role="button">Send</div></div>`);
    expectLeftAlone(at('www.threads.com', '/messages/1'));
    const on = at('www.threads.com', '/messages/1', 'message');
    expect(said(on.ofControl(get('[role="button"]')))?.kind).toBe('message');
  });
});
