// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { get, showPage } from '../support/page.ts';
import { at, enter, said } from '../support/site.ts';

describe('wordpress-comment', () => {
  const FORM = `<form id="commentform" action="/wp-comments-post.php"><textarea id="comment" name="comment">a comment</textarea>
    <p style="display: none"><textarea name="ak_hp_textarea">bait</textarea></p>
    <input id="author" name="author" value="Sam"><input id="submit" name="submit" type="submit" value="Jklö">
    <input type="hidden" name="id" value="1"></form>`;

  it('is found on anybody’s site', () => {
    showPage(FORM);
    const blog = at('blog.example');
    const expected = { site: 'wordpress-comment', kind: 'comment', text: 'a comment' };
    expect(said(blog.ofControl(get('#submit')))).toEqual(expected);
    expect(said(blog.ofField(get('#comment')))).toEqual(expected);
    expect(said(blog.ofForm(get('form'), get('#submit')))).toEqual(expected);
    expect(said(blog.ofForm(get('form'), null))).toEqual(expected);
  });

  it('knows the row for replies in the list of comments, whose button has many labels', () => {
    showPage(`<form><table><tr id="replyrow"><td><textarea id="replycontent" name="replycontent">a reply</textarea>
      <button type="button" class="save button"><span style="display: none">Jklö</span><span>Asdf</span></button>
      <button type="button" class="cancel button">Qwer</button></td></tr></table></form>`);
    const list = at('blog.example', '/wp-admin/edit-comments.php');
    const expected = { site: 'wordpress-comment', kind: 'comment', text: 'a reply' };
    expect(said(list.ofControl(get('.save')))).toEqual(expected);
    expect(said(list.ofField(get('#replycontent')))).toEqual(expected);
    expect(list.ofControl(get('.cancel'))).toBeNull();
  });

  it('knows the page for editing a comment, and takes no post for one', () => {
    const form = (action: string) => `<form id="post" action="${action}">
      <textarea id="content" name="content">an edit</textarea><input id="save" type="submit" value="Jklö"></form>`;
    showPage(form('comment.php'));
    const page = at('blog.example', '/wp-admin/comment.php');
    const expected = { site: 'wordpress-comment', kind: 'comment', text: 'an edit' };
    expect(said(page.ofControl(get('#save')))).toEqual(expected);
    showPage(form('post.php'));
    expect(said(page.ofControl(get('#save')))?.site).not.toBe('wordpress-comment');
  });

  it('takes no key for sending that the form does not', () => {
    showPage(FORM);
    const field = get('#comment');
    expect(
      at('blog.example')
        .ofField(field)
        ?.isSentByKey(enter({ ctrlKey: true }), field),
    ).toBe(false);
  });
});
