// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pass, type Watched, watchOver } from './support/gate.ts';
import { click, get, showPage, type } from './support/page.ts';

let watched: Watched;
const submitted = vi.fn<(submitter: Element | null) => void>();

function showForm(html: string): HTMLFormElement {
  showPage(`<form>${html}</form>`);
  const form = get<HTMLFormElement>('form');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submitted(event.submitter);
  });
  return form;
}

beforeEach(() => {
  vi.useFakeTimers();
  submitted.mockReset();
  watched = watchOver();
});

afterEach(() => {
  watched.stop();
  vi.useRealTimers();
});

describe('a form', () => {
  it('is submitted once, with its button, after a held click', async () => {
    showForm('<textarea name="text"></textarea><button name="submit">Post</button>');
    type(get('textarea'), 'a risky word');
    await pass(300);
    click(get('button'));
    await pass(0);
    expect(submitted).not.toHaveBeenCalled();
    await watched.card().choose('post');
    await pass(10_000);
    expect(submitted).toHaveBeenCalledExactlyOnceWith(get('button'));
    expect(watched.notices).toEqual([]);
  });

  it('is not said to have stayed when the page only answers late', async () => {
    showForm('<textarea></textarea><button>Post</button>');
    get<HTMLTextAreaElement>('textarea').value = 'a kind word';
    click(get('button'));
    await pass(60_000);
    expect(submitted).toHaveBeenCalledOnce();
    expect(watched.notices).toEqual([]);
  });

  it('is held when a script of the page submits it, and released without a button', async () => {
    const form = showForm('<textarea></textarea>');
    type(get('textarea'), 'a risky word');
    await pass(300);
    form.requestSubmit();
    await pass(0);
    expect(submitted).not.toHaveBeenCalled();
    await watched.card().choose('post');
    await pass(10_000);
    // Without a submitter happy-dom names the form itself, where browsers say null.
    expect(submitted).toHaveBeenCalledExactlyOnceWith(form);
  });

  it('keeps the submitter that the page named', async () => {
    const form = showForm('<textarea></textarea><button name="how" value="now">Post</button>');
    get<HTMLTextAreaElement>('textarea').value = 'a risky word';
    form.requestSubmit(get('button'));
    await pass(10);
    await watched.card().choose('post');
    expect(submitted).toHaveBeenCalledExactlyOnceWith(get('button'));
  });

  it('goes untouched when it is sent by a button that does not post', () => {
    showForm(
      '<textarea></textarea><button>Preview</button><button>Save draft</button><button>Post</button>',
    );
    get<HTMLTextAreaElement>('textarea').value = 'a risky word';
    for (const button of document.querySelectorAll('button')) {
      if (button.textContent !== 'Post') click(button);
    }
    expect(submitted).toHaveBeenCalledTimes(2);
    expect(watched.check).not.toHaveBeenCalled();
  });

  it('goes untouched when it signs somebody in or searches', () => {
    showForm('<textarea>a risky word</textarea><input type="password"><button>Post</button>');
    click(get('button'));
    showForm('<div role="search"><textarea>a risky word</textarea><button>Post</button></div>');
    click(get('button'));
    expect(submitted).toHaveBeenCalledTimes(2);
    expect(watched.check).not.toHaveBeenCalled();
  });

  it('is held in a shadow tree, out of which no submit event comes', async () => {
    showPage('<div id="host"></div>');
    const inner = get('#host').attachShadow({ mode: 'open' });
    inner.innerHTML = '<form><textarea></textarea></form>';
    const form = get<HTMLFormElement>('form', inner);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submitted(null);
    });
    type(get('textarea', inner), 'a risky word');
    await pass(300);
    const submit = new SubmitEvent('submit', { bubbles: true, cancelable: true, composed: false });
    form.dispatchEvent(submit);
    expect(submit.defaultPrevented).toBe(true);
    expect(submitted).not.toHaveBeenCalled();
    await pass(0);
    expect(watched.cards).toHaveLength(1);
  });
});
