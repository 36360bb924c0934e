// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { get, showPage } from '../support/page.ts';
import { at, expectLeftAlone, expectOnlyMarkedSend, said, sendingKeys } from '../support/site.ts';

const box = (label: string, text: string) =>
  `<div role="textbox" contenteditable="true" aria-label="${label}"><p>${text}</p></div>`;
const postDialog = (button: string) => `<div role="dialog">
  <div role="button" aria-label="Close">×</div><div role="button" aria-haspopup="menu">Friends</div>
  <form>${box('What’s on your mind?', 'a post')}
  <div role="button" aria-label="Photo"></div><div id="go" data-sends role="button" aria-label="${button}">${button}</div></form></div>`;
const COMMENT = `<div role="article"><div role="button" id="opener">Comment</div>
  <form role="presentation">${box('Write a comment…', 'a comment')}<div role="button" aria-label="Emoji">☺</div>
  <div id="focused-state-composer-submit"><span><div id="send" data-sends role="button" aria-label="Ieko">➤</div></span></div></form></div>`;
const CHAT = `${box('Message', 'a message')}<div role="button" aria-label="Press Enter to send">➤</div>`;

describe('facebook', () => {
  it('finds the post button by its label and, in any language, by its place', () => {
    for (const label of ['Post', 'Publicar', 'Jklö']) {
      showPage(postDialog(label));
      expect(said(at('www.facebook.com').ofControl(get('#go')))).toEqual({
        site: 'facebook',
        kind: 'post',
        text: 'a post',
      });
    }
  });

  it('takes "Next" of a page or group for posting: the step after it no longer has the text', () => {
    showPage(postDialog('Next'));
    expect(at('www.facebook.com').ofControl(get('#go'))?.text()).toBe('a post');
  });

  it('does not take the other buttons for it', () => {
    showPage(postDialog('Post') + COMMENT);
    expectOnlyMarkedSend(at('www.facebook.com'));
  });

  it('knows comments, where Enter sends and Shift+Enter does not', () => {
    showPage(COMMENT);
    const facebook = at('www.facebook.com');
    expect(said(facebook.ofControl(get('#send')))).toEqual({
      site: 'facebook',
      kind: 'comment',
      text: 'a comment',
    });
    expect(sendingKeys(facebook, get('[role="textbox"]'))).toEqual([
      'Enter',
      'Ctrl+Enter',
      'Cmd+Enter',
    ]);
  });

  it('does not take Enter in a post for sending', () => {
    showPage(postDialog('Post'));
    const field = get('[role="textbox"]');
    expect(sendingKeys(at('www.facebook.com'), field)).toEqual(['Ctrl+Enter', 'Cmd+Enter']);
  });

  it('keeps a comment in the dialog of a post apart from a post', () => {
    showPage(`<div role="dialog">${COMMENT}</div>`);
    expect(said(at('www.facebook.com').ofField(get('[role="textbox"]')))?.kind).toBe('comment');
  });

  it('does not check a chat in a tab of the page', () => {
    for (const html of [`<div>${CHAT}</div>`, `<div role="complementary">${CHAT}</div>`]) {
      showPage(html);
      expectLeftAlone(at('www.facebook.com'));
    }
  });

  it('checks a chat once messages are switched on, apart from a post on the same page', () => {
    showPage(
      `${postDialog('Post')}<div role="complementary"><div role="group">${CHAT}</div></div>`,
    );
    const facebook = at('www.facebook.com', '/', 'message');
    const chat = get('[aria-label="Message"]');
    const message = { site: 'facebook', kind: 'message', text: 'a message' };
    expect(said(facebook.ofField(chat))).toEqual(message);
    expect(said(facebook.ofControl(get('[role="group"] [role="button"]')))).toEqual(message);
    expect(sendingKeys(facebook, chat)).toContain('Enter');
    expect(facebook.ofControl(get('#go'))?.text()).toBe('a post');
  });
});
