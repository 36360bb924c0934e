// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { get, showPage } from '../support/page.ts';
import { at, expectOnlyMarkedSend, said, sendingKeys } from '../support/site.ts';

const form = (warning: string, submit: string) => `<form class="compose-form">
  <button type="button" aria-expanded="false">Public</button>${warning}
  <textarea class="autosuggest-textarea__textarea">a post</textarea>
  <button type="button" aria-label="Add a poll">≡</button>${submit}</form>`;
const SUBMIT =
  '<div class="compose-form__submit"><button type="submit" data-sends>Jklö</button></div>';
const warning = (attributes = '') =>
  `<input id="cw-spoiler-input" type="text" value="warning" ${attributes}>`;

describe('mastodon', () => {
  const mastodon = at('toot.example', '/home');
  const post = { site: 'mastodon', kind: 'post', text: 'a post' };

  it('is known by its markup on whatever host', () => {
    showPage(form('', SUBMIT));
    expectOnlyMarkedSend(mastodon);
    expect(said(mastodon.ofControl(get('[data-sends]')))).toEqual(post);
    expect(said(mastodon.ofForm(get('form'), null))).toEqual(post);
    expect(sendingKeys(mastodon, get('textarea'))).toEqual(['Ctrl+Enter', 'Cmd+Enter']);
  });

  it('is known in its older shape', () => {
    showPage(
      form(
        '',
        '<div class="compose-form__publish-button-wrapper"><button type="submit" data-sends>Toot!</button></div>',
      ),
    );
    expectOnlyMarkedSend(mastodon);
    expect(said(mastodon.ofControl(get('[data-sends]')))).toEqual(post);
  });

  it('reads the content warning with the post while it is switched on', () => {
    showPage(form(warning(), SUBMIT));
    expect(mastodon.ofControl(get('[data-sends]'))?.text()).toBe('warning\n\na post');
    const field = get('#cw-spoiler-input');
    expect(sendingKeys(mastodon, field)).toEqual(['Ctrl+Enter', 'Cmd+Enter']);
    showPage(form(warning('disabled'), SUBMIT));
    expect(mastodon.ofControl(get('[data-sends]'))?.text()).toBe('a post');
  });

  it('does not take the search form beside it', () => {
    showPage(
      `<form class="search"><input type="text" name="q" value="x"><button id="go">Go</button></form>${form('', SUBMIT)}`,
    );
    expectOnlyMarkedSend(mastodon);
  });

  it('knows Misskey, whose button to open the form has nearly the same mark', () => {
    showPage(`<button data-cy-open-post-form>Note</button><div><div><header>
      <button data-sends data-cy-open-post-form-submit>ノート</button></header></div>
      <textarea data-cy-post-form-text>a post</textarea></div>`);
    expectOnlyMarkedSend(mastodon);
    expect(said(mastodon.ofField(get('textarea')))).toEqual(post);
    expect(sendingKeys(mastodon, get('textarea'))).toContain('Ctrl+Enter');
  });

  it('knows Pleroma', () => {
    showPage(`<div class="post-status-form"><form><textarea class="form-post-body">a post</textarea>
      <button type="button">Preview</button><button type="submit" data-sends>Jklö</button></form></div>`);
    expectOnlyMarkedSend(mastodon);
    expect(said(mastodon.ofControl(get('[data-sends]')))).toEqual(post);
  });
});
