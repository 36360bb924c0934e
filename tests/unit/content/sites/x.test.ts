// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { get, showPage } from '../support/page.ts';
import { at, expectLeftAlone, expectOnlyMarkedSend, said, sendingKeys } from '../support/site.ts';

const compose = (text: string, button: string) => `
  <div><div><div data-testid="tweetTextarea_0RichTextInputContainer">
    <div data-testid="tweetTextarea_0" contenteditable="true" role="textbox"><div data-block="true">${text}</div></div>
  </div></div></div>
  <div data-testid="toolBar"><button aria-label="Add photos">+</button><button data-testid="addButton">+</button>
    <button data-sends data-testid="${button}">發佈</button></div>`;
const HOME = `
  <nav><a href="/compose/post" role="button" data-testid="SideNav_NewTweet_Button">Post</a></nav>
  <main><div id="inline">${compose('at home', 'tweetButtonInline')}</div>
    <article><button data-testid="reply">Reply</button></article></main>
  <div role="dialog">${compose('in the dialog', 'tweetButton')}</div>`;
const MESSAGES = `
  <form data-testid="dm-composer-form"><textarea data-testid="dm-composer-textarea">new</textarea>
    <button id="new" data-testid="dm-composer-send-button">Send</button></form>
  <aside><div data-testid="dmComposerTextInput" contenteditable="true">old</div>
    <button id="old" data-testid="dmComposerSendButton">Send</button></aside>`;

describe('x', () => {
  it('keeps the composer at home and the one in the dialog apart', () => {
    showPage(HOME);
    const x = at('x.com', '/home');
    expect(said(x.ofControl(get('[data-testid="tweetButtonInline"]')))).toEqual({
      site: 'x',
      kind: 'post',
      text: 'at home',
    });
    expect(x.ofControl(get('[data-testid="tweetButton"]'))?.text()).toBe('in the dialog');
    expect(x.ofField(get('#inline [contenteditable]'))?.text()).toBe('at home');
  });

  it('reads all posts of a thread', () => {
    showPage(`<div role="dialog">
      <div data-testid="tweetTextarea_0" contenteditable="true">one</div>
      <div data-testid="tweetTextarea_1" contenteditable="true">two</div>
      <button data-testid="tweetButton">Post all</button></div>`);
    expect(at('x.com').ofControl(get('button'))?.text()).toBe('one\n\ntwo');
  });

  it('leaves alone what only opens a composer or adds to it', () => {
    showPage(HOME);
    expectOnlyMarkedSend(at('x.com', '/home'));
  });

  it('posts by Ctrl+Enter and Cmd+Enter, not by Enter', () => {
    showPage(HOME);
    const field = get('#inline [contenteditable]');
    expect(sendingKeys(at('x.com'), field)).toEqual(['Ctrl+Enter', 'Cmd+Enter']);
  });

  it('takes scheduling a post for posting', () => {
    showPage(HOME.replaceAll('發佈', 'Schedule'));
    expect(at('x.com').ofControl(get('[data-testid="tweetButton"]'))?.text()).toBe('in the dialog');
  });

  it('reads title and text of an article', () => {
    showPage(`<main><button data-testid="articlePublish">Publish</button><textarea data-testid="articleTitle">Title</textarea>
      <div data-testid="articleBody"><div contenteditable="true">text</div></div></main>`);
    expect(said(at('x.com', '/compose/articles/edit/1').ofControl(get('button')))).toEqual({
      site: 'x',
      kind: 'blog',
      text: 'Title\n\ntext',
    });
  });

  it('does not check private messages', () => {
    showPage(MESSAGES);
    expectLeftAlone(at('x.com', '/i/chat/1'));
  });

  it('checks private messages, sent by Enter, once they are switched on', () => {
    showPage(MESSAGES);
    const x = at('x.com', '/i/chat/1', 'message');
    const message = { site: 'x', kind: 'message' };
    expect(said(x.ofControl(get('#new')))).toEqual({ ...message, text: 'new' });
    expect(said(x.ofControl(get('#old')))).toEqual({ ...message, text: 'old' });
    for (const field of [get('textarea'), get('[contenteditable]')]) {
      expect(sendingKeys(x, field)).toContain('Enter');
      expect(sendingKeys(x, field)).not.toContain('Shift+Enter');
    }
  });

  it('still finds the button by its label when the test ids have changed', () => {
    showPage(`<div><div data-testid="tweetTextarea_0" contenteditable="true">x</div>
      <button data-testid="somethingNew">Post</button></div>`);
    expect(at('x.com').ofControl(get('button'))?.text()).toBe('x');
  });

  it('does not take a message for a post when the test id of its button has changed', () => {
    showPage(`<div><textarea data-testid="dm-composer-textarea">x</textarea>
      <button data-testid="somethingNew">Send</button></div>`);
    expectLeftAlone(at('x.com'));
  });
});
