// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { CONTROLS } from '../../../src/content/composers/control.ts';
import { LABELS } from '../../../src/content/recognise/labels.ts';
import { isPosting, labelGroup, normalise } from '../../../src/content/recognise/name.ts';
import { createRecogniser } from '../../../src/content/recogniser.ts';
import { SITES } from '../../../src/content/sites/index.ts';
import { get, showFrame, showPage } from './support/page.ts';

const recogniser = createRecogniser(SITES, () => ({ host: 'forum.example', path: '/' }));

/** The text that pressing the control with this id would post; null if it would post nothing. */
function posts(html: string, control = '#go'): string | null {
  showPage(html);
  return recogniser.ofControl(get(control))?.text() ?? null;
}

describe('a control that posts', () => {
  const cases: Record<string, string> = {
    'the only submit button of the form, whatever it says':
      '<form><textarea>x</textarea><button id="go">Los</button></form>',
    'an input that submits the form':
      '<form><textarea>x</textarea><input type="submit" id="go" value="OK"></form>',
    'a button by its label':
      '<div><textarea>x</textarea><button type="button" id="go">Post</button></div>',
    'a button by its label in another language':
      '<div><textarea>x</textarea><button type="button" id="go">Veröffentlichen…</button></div>',
    'a label with a shortcut hint':
      '<div><textarea>x</textarea><button id="go">Comment (Ctrl+Enter)</button></div>',
    'an Arabic label with vowel signs':
      '<div><textarea>x</textarea><button id="go">ردّ</button></div>',
    'a role=button':
      '<div><div contenteditable="true">x</div><div role="button" id="go">Share</div></div>',
    'an input of type button':
      '<div><textarea>x</textarea><input type="button" id="go" value="Reply"></div>',
    'an icon that is called send':
      '<div><textarea>x</textarea><button id="go" aria-label="Send"><svg></svg></button></div>',
    'a button by its test id and a longer name':
      '<div><textarea>x</textarea><button id="go" data-testid="post-button">Post to the group</button></div>',
    'a button in a toolbar beside the editor':
      '<div><div><div contenteditable="true">x</div></div><div><button>Bold</button><button id="go">Post</button></div></div>',
    'a button that names its form from outside':
      '<form id="f"><textarea>x</textarea></form><button form="f" id="go">Post</button>',
  };
  for (const [name, html] of Object.entries(cases)) {
    it(name, () => expect(posts(html)).toBe('x'));
  }

  it('beside a form that holds the text only', () => {
    expect(
      posts(
        '<div><form><div contenteditable="true">x</div></form><button id="go">Post</button></div>',
      ),
    ).toBe('x');
  });

  it('outside of the frame that an older editor writes in', () => {
    showPage(
      '<form><div></div><textarea style="display: none">old</textarea><button id="go">Post</button></form>',
    );
    const frame = showFrame(get('form div'), '');
    const body = frame.contentDocument?.body;
    body?.setAttribute('contenteditable', 'true');
    body?.append('in the frame');
    expect(recogniser.ofControl(get('#go'))?.text()).toBe('in the frame');
  });

  it('in a shadow tree around a slot', () => {
    showPage('<div><textarea>x</textarea><x-button>Post</x-button></div>');
    const shadow = get('x-button').attachShadow({ mode: 'open' });
    shadow.innerHTML = '<button><slot></slot></button>';
    expect(recogniser.ofControl(get('button', shadow))?.text()).toBe('x');
  });
});

describe('a control that does not post', () => {
  const cases: Record<string, string> = {
    'one that opens a menu':
      '<div><textarea>x</textarea><button id="go" aria-haspopup="menu">Post</button></div>',
    'one that leads to another step':
      '<form><textarea>x</textarea><button id="go">Next</button></form>',
    'the same in another language':
      '<form><textarea>x</textarea><button id="go">Weiter</button></form>',
    'one that only saves': '<form><textarea>x</textarea><button id="go">Save note</button></form>',
    'one that cancels':
      '<form><textarea>x</textarea><button id="go" class="comment-cancel">Cancel</button></form>',
    'one that previews': '<form><textarea>x</textarea><button id="go">Preview</button></form>',
    'one that cannot be pressed':
      '<div><textarea>x</textarea><button id="go" aria-disabled="true">Post</button></div>',
    'the like button of another post':
      '<div><div><textarea>x</textarea><button>Post</button></div><button id="go">Like</button></div>',
    'an opener far from any text': '<nav><a role="button" id="go">Post</a></nav><p>no field</p>',
    'a button of another form':
      '<div><form><textarea>x</textarea></form><form><button id="go">Subscribe</button></form></div>',
  };
  for (const [name, html] of Object.entries(cases)) {
    it(name, () => expect(posts(html)).toBeNull());
  }
});

describe('a field that is never read', () => {
  const cases: Record<string, string> = {
    'a search box': '<input type="search" name="comment" value="x">',
    'a field in a search landmark': '<div role="search"><textarea>x</textarea></div>',
    'a field that is called a query': '<textarea name="q">x</textarea>',
    'a one-time code': '<input type="text" name="comment" autocomplete="one-time-code" value="x">',
    'a locked field': '<textarea readonly>x</textarea>',
    'a disabled field': '<textarea disabled>x</textarea>',
    'a code editor': '<div class="monaco-editor"><div contenteditable="true">x</div></div>',
    'an e-mail address': '<input type="email" name="comment" value="x">',
    'a field beside a password': '<textarea>x</textarea><input type="password">',
    'a field beside a card number': '<textarea>x</textarea><input autocomplete="cc-number">',
    'a name': '<input type="text" name="comment" autocomplete="name" value="x">',
    'a line among others in a form':
      '<input type="text" name="street" value="x"><input type="text" name="town" value="x">',
  };
  for (const [name, field] of Object.entries(cases)) {
    it(name, () => expect(posts(`<form>${field}<button id="go">Post</button></form>`)).toBeNull());
  }
});

describe('what belongs to the post', () => {
  it('is the title as well', () => {
    expect(
      posts(
        '<form><input name="title" value="T"><textarea>x</textarea><button id="go">Post</button></form>',
      ),
    ).toBe('T\n\nx');
  });

  it('is not the name of who writes', () => {
    expect(
      posts(
        '<form><input name="author" value="Sam"><textarea>x</textarea><button id="go">Post</button></form>',
      ),
    ).toBe('x');
  });

  it('is a single line that is all there is to write', () => {
    expect(
      posts(
        '<form><input type="text" name="comment" value="x"><button id="go">Comment</button></form>',
      ),
    ).toBe('x');
    expect(posts('<form><input name="field" value="x"><button id="go">Post</button></form>')).toBe(
      'x',
    );
    expect(
      posts('<form><input name="field" value="x"><button id="go">Send</button></form>'),
    ).toBeNull();
  });

  it('is every block of an editor with many fields', () => {
    expect(
      posts(
        '<div><div><p contenteditable="true">one</p><p contenteditable="true">two</p></div><button id="go">Publish</button></div>',
      ),
    ).toBe('one\n\ntwo');
  });

  it('is not what stands in another box', () => {
    const boxes = `
      <section>
        <div id="a"><textarea>a</textarea><button>Post</button></div>
        <div id="b"><textarea>b</textarea><button>Post</button></div>
      </section>`;
    expect(posts(boxes, '#a button')).toBe('a');
    expect(posts(boxes, '#b button')).toBe('b');
  });

  it('is not a field that is not shown', () => {
    expect(
      posts(
        '<form><textarea hidden style="display: none">hidden</textarea><div contenteditable="true">x</div><button id="go">Post</button></form>',
      ),
    ).toBe('x');
  });
});

describe('a control without a name', () => {
  it('posts if it could be pressed only once there was something to post', async () => {
    const { noteDisabledControls } = await import(
      '../../../src/content/recognise/enabled-by-text.ts'
    );
    showPage(
      '<div><textarea></textarea><button type="button" id="go" disabled><svg></svg></button></div>',
    );
    const field = get<HTMLTextAreaElement>('textarea');
    noteDisabledControls(field);
    field.value = 'x';
    const button = get<HTMLButtonElement>('#go');
    expect(recogniser.ofControl(button)).toBeNull();
    button.disabled = false;
    expect(recogniser.ofControl(button)?.text()).toBe('x');
  });
});

describe('labels', () => {
  it('cover at least twelve languages, with posting, replying and commenting in each', () => {
    expect(Object.keys(LABELS).length).toBeGreaterThanOrEqual(12);
    for (const [language, labels] of Object.entries(LABELS)) {
      expect(labels.post?.length, language).toBeGreaterThan(0);
      expect(labels.reply?.length, language).toBeGreaterThan(0);
      expect(labels.comment?.length, language).toBeGreaterThan(0);
    }
  });

  it('are told from those that lead to a next step or only save', () => {
    for (const [language, { next = [], save = [], ...posting }] of Object.entries(LABELS)) {
      for (const label of Object.values(posting).flat()) {
        expect(isPosting(labelGroup(normalise(label))), `${language}: ${label}`).toBe(true);
      }
      for (const label of [...next, ...save]) {
        expect(labelGroup(normalise(label)), `${language}: ${label}`).not.toBeNull();
      }
    }
    expect(labelGroup('continue')).toBe('next');
    expect(labelGroup('speichern')).toBe('save');
  });
});

describe('a page without any compose box', () => {
  it('has nothing looked up for buttons that could never post', () => {
    showPage(`<main>${'<button>Menu</button>'.repeat(5)}</main>`);
    const asked = document.body.querySelectorAll;
    let lookups = 0;
    Element.prototype.querySelectorAll = function count(this: Element, selector: string) {
      if (!this.matches(CONTROLS)) lookups += 1;
      return asked.call(this, selector);
    } as typeof asked;
    try {
      for (const button of document.querySelectorAll('button')) recogniser.ofControl(button);
    } finally {
      Element.prototype.querySelectorAll = asked;
    }
    expect(lookups).toBe(0);
  });
});
