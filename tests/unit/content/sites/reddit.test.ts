// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { get, showPage } from '../support/page.ts';
import { at, expectLeftAlone, expectOnlyMarkedSend, said, sendingKeys } from '../support/site.ts';

const COMMENT = `<faceplate-textarea-input data-testid="trigger-button"></faceplate-textarea-input>
  <comment-composer-host><faceplate-form><shreddit-composer event-source="comment_composer">
  <div slot="rte" contenteditable="true">a comment</div>
  <button type="button" slot="submit-button" id="comment-composer-cancel-button">Cancel</button>
  <button type="submit" slot="submit-button" id="comment-composer-submit-button" data-sends>Jklö</button>
  </shreddit-composer></faceplate-form></comment-composer-host>`;

function shadowOf(selector: string, html: string): ShadowRoot {
  const shadow = get(selector).attachShadow({ mode: 'open' });
  shadow.innerHTML = html;
  return shadow;
}

describe('reddit', () => {
  const reddit = at('www.reddit.com', '/r/all/comments/1/');

  it('knows comments, not the trigger that opens their composer', () => {
    showPage(COMMENT);
    const trigger = shadowOf('[data-testid="trigger-button"]', '<textarea>x</textarea>');
    expectOnlyMarkedSend(reddit);
    expect(reddit.ofField(get('textarea', trigger))).toBeNull();
    expect(said(reddit.ofControl(get('[data-sends]')))).toEqual({
      site: 'reddit',
      kind: 'comment',
      text: 'a comment',
    });
    const field = get('[slot="rte"]');
    expect(sendingKeys(reddit, field)).toEqual(['Ctrl+Enter', 'Cmd+Enter']);
    expect(reddit.ofField(field)?.control()).toBe(get('[data-sends]'));
  });

  it('reads the Markdown instead of the rich text that is hidden behind it', () => {
    showPage(COMMENT.replace('slot="rte"', 'slot="rte" style="display: none"'));
    const composer = shadowOf(
      'shreddit-composer',
      '<faceplate-textarea-input></faceplate-textarea-input><slot></slot>',
    );
    const inner = get('faceplate-textarea-input', composer).attachShadow({ mode: 'open' });
    inner.innerHTML = '<textarea id="innerTextArea">in Markdown</textarea>';
    expect(reddit.ofControl(get('[data-sends]'))?.text()).toBe('in Markdown');
    expect(reddit.ofField(get('textarea', inner))?.text()).toBe('in Markdown');
  });

  it('reads title and text of a post, in this order, through their shadow trees', () => {
    showPage(`<r-post-composer-form><faceplate-textarea-input name="title"></faceplate-textarea-input>
      <shreddit-composer name="optionalBody"><div slot="rte" contenteditable="true">text</div></shreddit-composer>
      <button id="draft">Save Draft</button>
      <r-post-form-submit-button id="submit-post-button"></r-post-form-submit-button></r-post-composer-form>`);
    const title = shadowOf('[name="title"]', '<textarea id="innerTextArea">Title</textarea>');
    const button = shadowOf(
      '#submit-post-button',
      '<button id="inner-post-submit-button">Jklö</button>',
    );
    const post = { site: 'reddit', kind: 'post', text: 'Title\n\ntext' };
    expect(said(reddit.ofControl(get('button', button)))).toEqual(post);
    expect(said(reddit.ofField(get('textarea', title)))).toEqual(post);
    expect(said(reddit.ofField(get('[slot="rte"]')))).toEqual(post);
    expect(reddit.ofControl(get('#draft'))).toBeNull();
  });

  it('leaves chats alone', () => {
    showPage(
      '<div><textarea name="message">x</textarea><button aria-label="Send message">➤</button></div>',
    );
    expectLeftAlone(at('www.reddit.com', '/chat/room/1'));
    const on = at('www.reddit.com', '/chat/room/1', 'message');
    expect(said(on.ofControl(get('button')))?.kind).toBe('message');
  });
});
