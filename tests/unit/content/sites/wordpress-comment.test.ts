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
