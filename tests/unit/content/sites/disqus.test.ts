// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { get, showPage } from '../support/page.ts';
import { at, expectOnlyMarkedSend, said } from '../support/site.ts';

const BOX = `<div class="postbox"><div class="textarea-wrapper">
    <div class="textarea" contenteditable="true" role="textbox">a comment</div></div>
  <div><button aria-label="Bold">B</button><button class="btn post-action__button" data-sends>Jklö</button></div></div>`;

describe('disqus', () => {
  const disqus = at('disqus.com', '/embed/comments/');

  it('knows a comment in its frame, whatever its button is called', () => {
    showPage(BOX);
    expectOnlyMarkedSend(disqus);
    expect(said(disqus.ofControl(get('[data-sends]')))).toEqual({
      site: 'disqus',
      kind: 'comment',
      text: 'a comment',
    });
  });

  it('keeps the box at the top and a reply’s apart', () => {
    showPage(
      `<div id="a">${BOX}</div><ul><li id="b">${BOX.replace('a comment', 'a reply')}</li></ul>`,
    );
    expect(disqus.ofControl(get('#a [data-sends]'))?.text()).toBe('a comment');
    expect(disqus.ofControl(get('#b [data-sends]'))?.text()).toBe('a reply');
  });

  it('is nothing on its other pages', () => {
    showPage(BOX.replace('post-action__button', 'x'));
    expect(at('disqus.com', '/home').ofField(get('[contenteditable]'))?.site).not.toBe('disqus');
  });
});
