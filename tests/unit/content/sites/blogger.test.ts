// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { get, showFrame, showPage } from '../support/page.ts';
import { at, expectOnlyMarkedSend, said } from '../support/site.ts';

const HEADER = `<header><div role="button" aria-label="Vorschau">Vorschau</div>
  <div role="button" id="publish" aria-label="Veröffentlichen">Veröffentlichen</div></header>
  <input type="text" value="Title"><div id="canvas"></div>`;

function showEditor(after = '') {
  showPage(`<div>${HEADER}${after}</div>`);
  const frame = showFrame(get('#canvas'), 'text');
  frame.contentDocument?.body.setAttribute('contenteditable', 'true');
}

describe('blogger', () => {
  const blogger = at('www.blogger.com', '/blog/post/edit/1/2');

  it('takes the last button of the question for publishing, not the one that asks it', () => {
    showEditor();
    expectOnlyMarkedSend(blogger);
    showEditor(
      `<div role="dialog"><div role="button">Jklö</div><div role="button" id="go" data-sends>Jklö</div></div>`,
    );
    expectOnlyMarkedSend(blogger);
    expect(said(blogger.ofControl(get('#go')))).toEqual({
      site: 'blogger',
      kind: 'blog',
      text: 'Title\n\ntext',
    });
  });

  it('takes an update for publishing at once', () => {
    showEditor('<div role="button" id="go" data-sends>Aktualisieren</div>');
    expectOnlyMarkedSend(blogger);
  });

  it('knows a comment in the frame that blogs show', () => {
    showPage(`<form><textarea>a comment</textarea><div role="button">Vorschau</div>
      <div role="button" id="go" data-sends>Veröffentlichen</div></form>`);
    const frame = at('www.blogger.com', '/comment/frame/1');
    expectOnlyMarkedSend(frame);
    expect(said(frame.ofControl(get('#go')))?.kind).toBe('comment');
  });
});
