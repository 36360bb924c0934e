// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Composer } from '../../../../src/content/composers/composer.ts';
import { get, showFrame, showPage } from '../support/page.ts';
import { at, said } from '../support/site.ts';

describe('wordpress-block-editor', () => {
  const editor = (buttons: string, panel = '') => `
    <div class="editor-header">${buttons}</div>
    <div class="editor-styles-wrapper"><h1 class="editor-post-title__input" contenteditable="true">Title</h1>
      <div class="block-editor-block-list__layout"><p class="block-editor-rich-text__editable" contenteditable="true">one</p>
      <p class="block-editor-rich-text__editable" contenteditable="true">two</p></div></div>${panel}`;
  const DRAFT =
    '<button class="editor-post-save-draft">Save draft</button><button class="editor-post-preview">Preview</button>';
  const TOGGLE =
    '<button id="toggle" class="editor-post-publish-panel__toggle editor-post-publish-button__button">Publish</button>';
  const FINAL = '<button id="final" class="editor-post-publish-button">Publish</button>';
  const all = { site: 'wordpress-block-editor', kind: 'blog', text: 'Title\n\none\n\ntwo' };
  const wp = at('blog.example', '/wp-admin/post.php');
  const save = (target: Element) => {
    let composer: Composer | null = null;
    const listen = (event: Event) => {
      composer = wp.ofShortcut(event as KeyboardEvent);
    };
    window.addEventListener('keydown', listen, { once: true });
    target.dispatchEvent(
      new KeyboardEvent('keydown', { key: 's', ctrlKey: true, bubbles: true, composed: true }),
    );
    return said(composer);
  };

  it('takes the second step for posting, not the first', () => {
    showPage(editor(DRAFT + TOGGLE, `<div class="editor-post-publish-panel">${FINAL}</div>`));
    expect(said(wp.ofControl(get('#final')))).toEqual(all);
    expect(wp.ofControl(get('#toggle'))).toBeNull();
    expect(wp.ofControl(get('.editor-post-save-draft'))).toBeNull();
    expect(wp.ofControl(get('.editor-post-preview'))).toBeNull();
  });

  it('takes scheduling for posting, whatever it is called', () => {
    showPage(editor(DRAFT + TOGGLE, FINAL.replace('>Publish<', '>Jklö…<')));
    expect(said(wp.ofControl(get('#final')))).toEqual(all);
  });

  it('leaves the box on the front page of a team’s site to the generic way, with all its blocks', () => {
    showPage(`<div class="block-editor"><div class="editor-styles-wrapper"><div class="block-editor-block-list__layout">
      <p class="block-editor-rich-text__editable" contenteditable="true">one</p>
      <p class="block-editor-rich-text__editable" contenteditable="true">two</p></div></div>
      <button id="go" type="button">Post</button></div>`);
    expect(said(at('team.wordpress.com').ofControl(get('#go')))?.text).toBe('one\n\ntwo');
  });

  it('takes the button in the header where it posts at once', () => {
    showPage(editor(DRAFT + FINAL));
    expect(said(wp.ofControl(get('#final')))).toEqual(all);
  });

  it('takes saving by key for posting on a published page only', () => {
    showPage(editor(FINAL));
    expect(save(document.body)).toEqual(all);
    showPage(editor(DRAFT + FINAL));
    expect(save(document.body)).toBeNull();
    showPage(editor(DRAFT + TOGGLE));
    expect(save(document.body)).toBeNull();
  });

  it('leaves the key to the canvas frame, which had it first', () => {
    showPage(editor(FINAL));
    const canvas = showFrame(document.body, editor(''));
    canvas.name = 'editor-canvas';
    expect(save(canvas)).toBeNull();
  });

  it('reads the canvas in its frame', () => {
    showPage(FINAL);
    const canvas = showFrame(document.body, editor(''));
    canvas.name = 'editor-canvas';
    expect(said(wp.ofControl(get('#final')))).toEqual(all);
    expect(wp.ofControl(get('#final'))?.fields()).toContain(
      canvas.contentDocument?.querySelector('h1'),
    );
  });
});
