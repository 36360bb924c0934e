// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { get, showPage } from '../support/page.ts';
import { at, expectOnlyMarkedSend, said, sendingKeys } from '../support/site.ts';

const answer = (field: string) => `<form id="post-form" class="post-form">${field}
  <button id="submit-button" type="submit" data-sends>Jklö</button>
  <button type="button" class="discard-answer">Verwerfen</button></form>`;
const comment = (more = '') => `<form class="js-comment-form-layout ${more}">
  <textarea class="js-comment-text-input" name="comment">a comment</textarea>
  <button type="submit" class="s-btn__primary" data-sends>Jklö</button></form>`;

describe('stack-exchange', () => {
  const site = at('parenting.stackexchange.com', '/questions/1');

  it('knows an answer in the plain and in the rich editor', () => {
    for (const field of [
      '<textarea id="wmd-input" class="wmd-input">text</textarea>',
      '<div class="js-stacks-editor"><div class="ProseMirror" contenteditable="true">text</div></div>',
    ]) {
      showPage(answer(field));
      expectOnlyMarkedSend(site);
      expect(said(site.ofControl(get('#submit-button')))).toEqual({
        site: 'stack-exchange',
        kind: 'post',
        text: 'text',
      });
      expect(sendingKeys(site, get('.wmd-input, .ProseMirror'))).toEqual([]);
    }
  });

  it('reads a question with its title', () => {
    showPage(answer('<input id="title" value="Title"><textarea class="wmd-input">text</textarea>'));
    expect(at('stackoverflow.com').ofForm(get('form'), null)?.text()).toBe('Title\n\ntext');
  });

  it('knows a comment, which Enter sends unless its form says otherwise', () => {
    showPage(comment());
    expectOnlyMarkedSend(site);
    expect(said(site.ofControl(get('button')))?.kind).toBe('comment');
    expect(sendingKeys(site, get('textarea'))).toEqual(['Enter']);
    showPage(comment('js-prevent-submit-form-on-enter-press'));
    expect(sendingKeys(site, get('textarea'))).toEqual([]);
  });
});
