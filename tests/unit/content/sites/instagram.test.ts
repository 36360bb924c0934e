// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { get, showPage } from '../support/page.ts';
import { at, expectLeftAlone, expectOnlyMarkedSend, said, sendingKeys } from '../support/site.ts';

const COMMENT = `<article><div role="button"><svg aria-label="Comment"></svg></div>
  <form method="POST"><textarea aria-label="Kommentar hinzufügen…">a comment</textarea>
  <div role="button"><svg aria-label="Emoji"></svg></div><div role="button" id="go" data-sends>Posten</div></form></article>`;
const caption = (share: string) => `<div role="dialog"><div>
  <div role="button"><svg aria-label="Back"></svg></div><h1>New post</h1><div role="button" id="go" data-sends>${share}</div></div>
  <div role="textbox" contenteditable="true" aria-label="Write a caption...">a caption</div>
  <div role="button">Tag people</div></div>`;
const MESSAGE = `<section><div role="textbox" contenteditable="true" aria-label="Message">a message</div>
  <div role="button"><svg aria-label="Like"></svg></div><div role="button" id="go">Send</div></section>`;

describe('instagram', () => {
  const instagram = at('www.instagram.com', '/p/1/');

  it('knows comments, sent by Enter or by the last word in their form', () => {
    showPage(COMMENT);
    expectOnlyMarkedSend(instagram);
    expect(said(instagram.ofControl(get('#go')))).toEqual({
      site: 'instagram',
      kind: 'comment',
      text: 'a comment',
    });
    expect(sendingKeys(instagram, get('textarea'))).toContain('Enter');
    showPage(COMMENT.replace('Posten', 'Jklö'));
    expectOnlyMarkedSend(instagram);
  });

  it('knows a caption by its dialog, and the button above it by its label or place', () => {
    for (const share of ['Share', 'Teilen', 'Jklö']) {
      showPage(caption(share));
      expectOnlyMarkedSend(instagram);
      expect(said(instagram.ofControl(get('#go')))).toEqual({
        site: 'instagram',
        kind: 'post',
        text: 'a caption',
      });
    }
    expect(sendingKeys(instagram, get('[role="textbox"]'))).toEqual([]);
  });

  it('does not take the steps before the caption for posting', () => {
    showPage('<div role="dialog"><div role="button" id="go">Next</div><p>A picture</p></div>');
    expect(instagram.ofControl(get('#go'))).toBeNull();
  });

  it('does not check messages, on their own page or below a story', () => {
    showPage(MESSAGE);
    expectLeftAlone(at('www.instagram.com', '/direct/t/1/'));
    expectLeftAlone(instagram);
    showPage('<section><textarea placeholder="Reply to somebody...">a reply</textarea></section>');
    expectLeftAlone(at('www.instagram.com', '/stories/somebody/1/'));
  });

  it('checks messages once they are switched on', () => {
    showPage(MESSAGE);
    const on = at('www.instagram.com', '/direct/t/1/', 'message');
    expect(said(on.ofControl(get('#go')))).toEqual({
      site: 'instagram',
      kind: 'message',
      text: 'a message',
    });
    expect(sendingKeys(on, get('[role="textbox"]'))).toContain('Enter');
  });
});
