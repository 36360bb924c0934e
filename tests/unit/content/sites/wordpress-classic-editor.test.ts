// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { get, showFrame, showPage } from '../support/page.ts';
import { at, said } from '../support/site.ts';

describe('wordpress-classic-editor', () => {
  const FORM = `<form id="post"><input id="title" name="post_title" value="Title"><textarea id="content" name="content">text</textarea>
    <input type="submit" id="save-post" value="Jklö"><a id="post-preview" role="button">Preview</a>
    <input type="submit" id="publish" value="Jklö"></form>`;
  const wp = at('blog.example', '/wp-admin/post.php');

  it('takes #publish for posting, not saving a draft or a preview', () => {
    showPage(FORM);
    expect(said(wp.ofControl(get('#publish')))).toEqual({
      site: 'wordpress-classic-editor',
      kind: 'blog',
      text: 'Title\n\ntext',
    });
    expect(wp.ofControl(get('#save-post'))).toBeNull();
    expect(wp.ofControl(get('#post-preview'))).toBeNull();
    expect(wp.ofForm(get('form'), get('#save-post'))).toBeNull();
  });

  it('reads the text in TinyMCE’s frame, which the textarea does not have yet', () => {
    showPage(FORM.replace('<textarea', '<textarea style="display: none"'));
    const frame = showFrame(get('form'), '<p>in the frame</p>');
    frame.id = 'content_ifr';
    expect(wp.ofControl(get('#publish'))?.text()).toBe('Title\n\nin the frame');
  });
});
