// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { get, showPage } from '../support/page.ts';
import { at, expectLeftAlone, expectOnlyMarkedSend, said, sendingKeys } from '../support/site.ts';

const doc = (text: string) => `<div class="doc" contenteditable="true">${text}</div>`;

describe('quora', () => {
  const quora = at('fr.quora.com');

  it('knows posts and questions by their dialog', () => {
    for (const field of [doc('a post'), '<textarea>a post</textarea>']) {
      showPage(`<button>Ajouter une question</button><div role="dialog"><button>Annuler</button>${field}
        <button class="puppeteer_test_modal_submit" data-sends>Jklö</button></div>`);
      expectOnlyMarkedSend(quora);
      expect(said(quora.ofControl(get('[data-sends]')))).toEqual({
        site: 'quora',
        kind: 'post',
        text: 'a post',
      });
    }
    expect(sendingKeys(quora, get('textarea'))).toEqual(['Ctrl+Enter', 'Cmd+Enter']);
  });

  it('does not take the same button of a dialog that only asks', () => {
    showPage(`<div><div>${doc('a comment')}</div></div>
      <div role="dialog"><p>Block?</p><button class="puppeteer_test_modal_submit">Block</button></div>`);
    expect(quora.ofControl(get('button'))).toBeNull();
  });

  it('knows comments by the label beside them', () => {
    showPage(`<main><div><div>${doc('a comment')}</div><div><button data-sends>Ajouter un commentaire</button></div></div>
      <button>12 commentaires</button></main>`);
    expectOnlyMarkedSend(quora);
    expect(said(quora.ofControl(get('[data-sends]')))).toEqual({
      site: 'quora',
      kind: 'comment',
      text: 'a comment',
    });
  });

  it('leaves messages alone until they are switched on', () => {
    showPage(`<div>${doc('a message')}<button>Send</button></div>`);
    expectLeftAlone(at('www.quora.com', '/messages/1'));
    const on = at('www.quora.com', '/messages/1', 'message');
    expect(said(on.ofControl(get('button')))?.kind).toBe('message');
  });
});
