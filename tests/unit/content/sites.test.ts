// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Composer } from '../../../src/content/composers/composer.ts';
import { createRecogniser } from '../../../src/content/recogniser.ts';
import { SITES } from '../../../src/content/sites/index.ts';
import { get, showFrame, showPage } from './support/page.ts';

const FILES = Object.keys(import.meta.glob('../../../src/content/sites/*.ts'));

/** What is recognised on a page at this address. */
function at(host: string, path = '/') {
  return createRecogniser(SITES, () => ({ host, path }));
}

const said = (composer: Composer | null) =>
  composer && { site: composer.site, kind: composer.kind, text: composer.text() };

const enter = (init: KeyboardEventInit = {}) =>
  new KeyboardEvent('keydown', { key: 'Enter', ...init });

describe('the list of sites', () => {
  it('has every file of the folder, under the name of the file', () => {
    const files = FILES.map((file) => file.replace(/^.*\/|\.ts$/g, '')).filter(
      (id) => id !== 'index',
    );
    expect(files).not.toHaveLength(0);
    expect(SITES.map((site) => site.id).sort()).toEqual(files.sort());
  });

  it('ends with the generic way', () => {
    expect(SITES.at(-1)?.id).toBe('generic');
  });
});

describe('x', () => {
  const compose = (text: string, button: string) => `
    <div><div><div data-testid="tweetTextarea_0RichTextInputContainer">
      <div data-testid="tweetTextarea_0" contenteditable="true" role="textbox"><div data-block="true">${text}</div></div>
    </div></div></div>
    <div data-testid="toolBar"><button aria-label="Add photos">+</button><button data-testid="${button}">發佈</button></div>`;
  const HOME = `
    <nav><a href="/compose/post" role="button" data-testid="SideNav_NewTweet_Button">Post</a></nav>
    <main><div id="inline">${compose('at home', 'tweetButtonInline')}</div>
      <article><button data-testid="reply">Reply</button></article></main>
    <div role="dialog">${compose('in the dialog', 'tweetButton')}</div>`;

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

  it('leaves alone what only opens a composer', () => {
    showPage(HOME);
    const x = at('x.com');
    expect(x.ofControl(get('[data-testid="SideNav_NewTweet_Button"]'))).toBeNull();
    expect(x.ofControl(get('[data-testid="reply"]'))).toBeNull();
  });

  it('posts by Ctrl+Enter and Cmd+Enter, not by Enter', () => {
    showPage(HOME);
    const field = get('#inline [contenteditable]');
    const composer = at('x.com').ofField(field);
    expect(composer?.isSentByKey(enter({ ctrlKey: true }), field)).toBe(true);
    expect(composer?.isSentByKey(enter({ metaKey: true }), field)).toBe(true);
    expect(composer?.isSentByKey(enter(), field)).toBe(false);
  });

  it('does not check private messages', () => {
    showPage(`<form data-testid="dm-composer-form"><textarea data-testid="dm-composer-textarea">x</textarea>
      <button data-testid="dm-composer-send-button">Send</button></form>`);
    const x = at('x.com', '/i/chat/1');
    expect(x.ofField(get('textarea'))).toBeNull();
    expect(x.ofControl(get('button'))).toBeNull();
    expect(x.ofForm(get('form'), null)).toBeNull();
  });

  it('still finds the button by its label when the test ids have changed', () => {
    showPage(`<div><div data-testid="tweetTextarea_0" contenteditable="true">x</div>
      <button data-testid="somethingNew">Post</button></div>`);
    expect(at('x.com').ofControl(get('button'))?.text()).toBe('x');
  });
});

describe('facebook', () => {
  const box = (label: string, text: string) =>
    `<div role="textbox" contenteditable="true" aria-label="${label}"><p>${text}</p></div>`;
  const postDialog = (button: string) => `<div role="dialog">
    <div role="button" aria-label="Close">×</div><div role="button" aria-haspopup="menu">Friends</div>
    <form>${box('What’s on your mind?', 'a post')}
    <div role="button" aria-label="Photo"></div><div id="go" role="button" aria-label="${button}">${button}</div></form></div>`;
  const COMMENT = `<div role="article"><div role="button" id="opener">Comment</div>
    <form role="presentation">${box('Write a comment…', 'a comment')}
    <div id="focused-state-composer-submit"><span><div id="send" role="button" aria-label="Ieko">➤</div></span></div></form></div>`;

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

  it('does not take the other buttons of the dialog for it', () => {
    showPage(postDialog('Post'));
    const facebook = at('www.facebook.com');
    for (const other of document.querySelectorAll('[role="button"]:not(#go)')) {
      expect(facebook.ofControl(other)).toBeNull();
    }
  });

  it('knows comments, where Enter sends and Shift+Enter does not', () => {
    showPage(COMMENT);
    const facebook = at('www.facebook.com');
    expect(said(facebook.ofControl(get('#send')))).toEqual({
      site: 'facebook',
      kind: 'comment',
      text: 'a comment',
    });
    const field = get('[role="textbox"]');
    const composer = facebook.ofField(field);
    expect(composer?.isSentByKey(enter(), field)).toBe(true);
    expect(composer?.isSentByKey(enter({ shiftKey: true }), field)).toBe(false);
    expect(facebook.ofControl(get('#opener'))).toBeNull();
  });

  it('does not take Enter in a post for sending', () => {
    showPage(postDialog('Post'));
    const field = get('[role="textbox"]');
    expect(at('www.facebook.com').ofField(field)?.isSentByKey(enter(), field)).toBe(false);
  });

  it('does not check private chats, in a tab of the page or on their own', () => {
    const chat = `${box('Message', 'x')}<div role="button" aria-label="Press Enter to send">➤</div>`;
    for (const [html, site] of [
      [`<div>${chat}</div>`, at('www.facebook.com')],
      [`<div role="complementary">${chat}</div>`, at('www.facebook.com')],
      [`<div role="dialog">${chat}</div>`, at('www.facebook.com', '/messages/t/1')],
      [`<div role="dialog">${chat}</div>`, at('www.messenger.com')],
    ] as const) {
      showPage(html);
      expect(site.ofField(get('[role="textbox"]'))).toBeNull();
      expect(site.ofControl(get('[role="button"]'))).toBeNull();
    }
  });
});

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
