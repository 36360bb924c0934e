// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { get, showPage } from '../support/page.ts';
import { at, expectOnlyMarkedSend, said, sendingKeys } from '../support/site.ts';

const post = (
  action: string,
  sends = 'data-sends',
) => `<button aria-label="Create a post">Create</button>
  <div role="dialog"><button aria-haspopup="dialog">my-blog</button>
  <div class="block-editor-writing-flow"><h1 contenteditable="true">Title</h1>
  <p contenteditable="true">one</p><p contenteditable="true">two</p></div>
  <button>Close</button><button id="go" ${sends}>${action}</button><button aria-haspopup="menu">▾</button></div>`;

describe('tumblr', () => {
  const tumblr = at('www.tumblr.com', '/dashboard');

  it('takes posting, queueing and scheduling for sending, in whatever language', () => {
    for (const action of ['Post now', 'Reblog', 'Queue', 'Schedule', 'Jklö']) {
      showPage(post(action));
      expectOnlyMarkedSend(tumblr);
      expect(said(tumblr.ofControl(get('#go')))).toEqual({
        site: 'tumblr',
        kind: 'post',
        text: 'Title\n\none\n\ntwo',
      });
    }
  });

  it('does not take saving a draft for sending', () => {
    showPage(post('Save draft', ''));
    expect(tumblr.ofControl(get('#go'))).toBeNull();
  });

  it('posts by Ctrl+Enter, not by Enter', () => {
    showPage(post('Post now'));
    expect(sendingKeys(tumblr, get('p'))).toEqual(['Ctrl+Enter', 'Cmd+Enter']);
  });

  it('knows a reply below a post', () => {
    showPage(`<main><article><button aria-expanded="true">Reply</button>
      <form><textarea>a reply</textarea><button type="submit" data-sends>Jklö</button></form></article></main>`);
    expectOnlyMarkedSend(tumblr);
    expect(said(tumblr.ofControl(get('[data-sends]')))).toEqual({
      site: 'tumblr',
      kind: 'comment',
      text: 'a reply',
    });
  });
});
