// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pass, type Watched, watchOver } from './support/gate.ts';
import { get, showPage, type } from './support/page.ts';

let watched: Watched;

beforeEach(() => {
  vi.useFakeTimers();
  watched = watchOver();
});

afterEach(() => {
  watched.stop();
  vi.useRealTimers();
});

const BOX = '<div><textarea></textarea><button type="button">Post</button></div>';

describe('while somebody writes', () => {
  it('asks once, a quarter of a second after the last key', async () => {
    showPage(BOX);
    for (const text of ['o', 'on', 'one']) {
      type(get('textarea'), text);
      await pass(200);
    }
    expect(watched.check).not.toHaveBeenCalled();
    await pass(50);
    expect(watched.check).toHaveBeenCalledExactlyOnceWith('one', 'post', 0);
  });

  it('does not ask for what it knows, or for nothing', async () => {
    showPage(BOX);
    type(get('textarea'), 'one');
    await pass(300);
    type(get('textarea'), '  ');
    await pass(300);
    type(get('textarea'), 'one');
    await pass(300);
    expect(watched.check).toHaveBeenCalledOnce();
  });

  it('asks for a text that was there when the writer came, or the control got the focus', async () => {
    showPage(BOX);
    get<HTMLTextAreaElement>('textarea').value = 'left from before';
    get('textarea').focus();
    expect(watched.check).toHaveBeenCalledExactlyOnceWith('left from before', 'post', 0);
    get<HTMLTextAreaElement>('textarea').value = 'put in by the page';
    get('button').focus();
    expect(watched.check).toHaveBeenLastCalledWith('put in by the page', 'post', 0);
  });

  it('asks when an editor has redrawn itself without a word', async () => {
    showPage(
      '<div><div contenteditable role="textbox"></div><button type="button">Post</button></div>',
    );
    get('[contenteditable]').dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    get('[contenteditable]').textContent = 'one';
    await pass(300);
    expect(watched.check).toHaveBeenCalledExactlyOnceWith('one', 'post', 0);
    expect(watched.marks.changed).toHaveBeenCalled();
  });

  it('is not put off for ever by what goes on in a box by itself', async () => {
    showPage(
      '<div><div contenteditable role="textbox"></div><button type="button">Post</button></div>',
    );
    get('[contenteditable]').dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    for (let count = 1; count <= 15; count++) {
      get('[contenteditable]').textContent = `It is ${count}`;
      await pass(200);
    }
    expect(watched.check).toHaveBeenCalledOnce();
  });

  it('asks for both of two boxes that are written in at once', async () => {
    showPage(`${BOX}${BOX}`);
    const [one, two] = document.querySelectorAll('textarea');
    if (!one || !two) throw new Error('Two boxes expected');
    type(one, 'one');
    type(two, 'two');
    await pass(300);
    expect(watched.check.mock.calls.map(([text]) => text)).toEqual(['one', 'two']);
  });

  it('does not look at a field that nothing near would post, or that is not for reading', async () => {
    showPage(
      '<main><textarea id="note"></textarea></main><form><input type="password"><textarea id="login"></textarea><button>Post</button></form><input id="search" type="text" name="q"><div id="card" data-x></div>',
    );
    for (const id of ['note', 'login', 'search']) {
      type(get(`#${id}`), 'private');
      await pass(300);
    }
    expect(watched.check).not.toHaveBeenCalled();
  });

  it('sees every change of focus in a shadow tree, also those that do not leave it', async () => {
    showPage('<div id="host"></div>');
    const inner = get('#host').attachShadow({ mode: 'open' });
    inner.innerHTML = `${BOX}${BOX}`;
    const [one, two] = inner.querySelectorAll('textarea');
    if (!one || !two) throw new Error('Two boxes expected');
    one.value = 'one';
    two.value = 'two';
    one.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
    two.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: false }));
    await pass(0);
    expect(watched.check.mock.calls.map(([text]) => text)).toEqual(['one', 'two']);
  });

  it('stops at once when the site is switched off', async () => {
    showPage(BOX);
    type(get('textarea'), 'one');
    watched.stop();
    await pass(300);
    type(get('textarea'), 'two');
    await pass(300);
    expect(watched.check).not.toHaveBeenCalled();
  });
});

describe('a page that nobody writes on', () => {
  it('has no timer, observer or lookup', () => {
    showPage('<main><p>Reading</p><button>Menu</button></main>');
    const lookups = vi.spyOn(Element.prototype, 'querySelectorAll');
    get('p').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    get('p').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'a', bubbles: true, composed: true }),
    );
    expect(lookups).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
    lookups.mockRestore();
  });
});
