// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pass, type Watched, watchOver } from './support/gate.ts';
import { click, get, showPage, type } from './support/page.ts';

let watched: Watched;
const posted = vi.fn<(text: string) => void>();

beforeEach(() => {
  vi.useFakeTimers();
  posted.mockReset();
  showPage(
    '<div><div id="box" contenteditable="true"></div><button type="button">Post</button></div>',
  );
  watched = watchOver();
  get('button').addEventListener('click', () => {
    posted(get('#box').textContent ?? '');
    get('#box').textContent = '';
  });
});

afterEach(() => {
  watched.stop();
  vi.useRealTimers();
});

describe('pressing the submit control', () => {
  it('goes untouched when the verdict is known to be clear', async () => {
    type(get('#box'), 'a kind word');
    await pass(300);
    const seen: Event[] = [];
    get('button').addEventListener('click', (event) => seen.push(event));
    click(get('button'));
    expect(posted).toHaveBeenCalledExactlyOnceWith('a kind word');
    expect(seen[0]?.defaultPrevented).toBe(false);
    await pass(5_000);
    expect(posted).toHaveBeenCalledOnce();
    expect(watched.cards).toHaveLength(0);
    expect(watched.notices).toEqual([]);
  });

  it('goes untouched when the box is empty', () => {
    get('#box').textContent = ' \u200B\n';
    click(get('button'));
    expect(posted).toHaveBeenCalledOnce();
    expect(watched.check).not.toHaveBeenCalled();
  });

  it('is held and answered with the card when the verdict is known to be a pause', async () => {
    type(get('#box'), 'a risky word');
    await pass(300);
    click(get('button'));
    expect(posted).not.toHaveBeenCalled();
    await pass(0);
    expect(watched.card().anchor).toBe(get('#box'));
    expect(get('#box').textContent).toBe('a risky word');
  });

  it('shows the page nothing of the gesture that is held, but everything of one that is not', async () => {
    const seen: string[] = [];
    for (const kind of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'touchend', 'click']) {
      get('button').addEventListener(kind, () => seen.push(kind));
    }
    type(get('#box'), 'a risky word');
    await pass(300);
    click(get('button'));
    get('button').dispatchEvent(new Event('touchend', { bubbles: true, composed: true }));
    expect(seen).toEqual(['touchend']);

    await pass(0);
    await watched.card().choose('edit');
    seen.length = 0;
    type(get('#box'), 'a kind word');
    await pass(300);
    click(get('button'));
    expect(seen).toEqual(['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']);
  });

  it('waits for an unknown verdict and posts by itself when it is clear', async () => {
    get('#box').textContent = 'a kind word';
    watched.answers.delay = 400;
    click(get('button'));
    await pass(399);
    expect(posted).not.toHaveBeenCalled();
    await pass(1);
    expect(posted).toHaveBeenCalledExactlyOnceWith('a kind word');
    await pass(5_000);
    expect(posted).toHaveBeenCalledOnce();
    expect(watched.notices).toEqual([]);
  });

  it('waits for an unknown verdict and shows the card when it is a pause', async () => {
    get('#box').textContent = 'a risky word';
    click(get('button'));
    await pass(10);
    expect(watched.cards).toHaveLength(1);
    expect(posted).not.toHaveBeenCalled();
  });

  it('posts after one second without an answer, and says that it could not be checked', async () => {
    get('#box').textContent = 'a risky word';
    watched.answers.delay = 60_000;
    click(get('button'));
    await pass(999);
    expect(posted).not.toHaveBeenCalled();
    await pass(1);
    expect(posted).toHaveBeenCalledExactlyOnceWith('a risky word');
    expect(watched.notices).toEqual(['unchecked']);
  });

  it('posts at once when asking fails, and says so', async () => {
    get('#box').textContent = 'a risky word';
    watched.answers.fail = true;
    click(get('button'));
    await pass(10);
    expect(posted).toHaveBeenCalledOnce();
    expect(watched.notices).toEqual(['unchecked']);
  });

  it('posts when the card itself cannot be shown, and says so', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    watched.answers.breakCard = true;
    type(get('#box'), 'a risky word');
    await pass(300);
    click(get('button'));
    await pass(0);
    expect(posted).toHaveBeenCalledOnce();
    expect(watched.notices).toEqual(['unchecked']);
  });

  it('judges again when the text changes while it is held', async () => {
    get('#box').textContent = 'a kind word';
    watched.answers.delay = 200;
    click(get('button'));
    await pass(100);
    get('#box').textContent = 'a risky word';
    await pass(200);
    expect(posted).not.toHaveBeenCalled();
    await pass(200);
    expect(watched.cards).toHaveLength(1);
    expect(posted).not.toHaveBeenCalled();
  });

  it('shows one card only, however often the control is pressed', async () => {
    type(get('#box'), 'a risky word');
    await pass(300);
    click(get('button'));
    click(get('button'));
    await pass(0);
    click(get('button'));
    await pass(10);
    expect(watched.cards).toHaveLength(1);
    await watched.card().choose('post');
    expect(posted).toHaveBeenCalledOnce();
  });

  it('posts once when it is pressed again, with another text, while it waits', async () => {
    type(get('#box'), 'a kind word');
    await pass(300);
    watched.answers.delay = 400;
    get('#box').textContent = 'another kind word';
    click(get('button'));
    await pass(100);
    get('#box').textContent = 'a kind word';
    click(get('button'));
    await pass(5_000);
    expect(posted).toHaveBeenCalledExactlyOnceWith('a kind word');
  });

  it('holds a click that a script of the page makes', async () => {
    type(get('#box'), 'a risky word');
    await pass(300);
    get('button').click();
    await pass(0);
    expect(watched.cards).toHaveLength(1);
    expect(posted).not.toHaveBeenCalled();
  });

  it('lets everything pass once the extension has gone', async () => {
    type(get('#box'), 'a risky word');
    await pass(300);
    watched.die();
    click(get('button'));
    expect(posted).toHaveBeenCalledOnce();
  });

  it('lets go of what waits for a verdict when the site is switched off', async () => {
    get('#box').textContent = 'a kind word';
    watched.answers.delay = 900;
    click(get('button'));
    await pass(10);
    watched.stop();
    await pass(0);
    expect(posted).toHaveBeenCalledOnce();
    expect(watched.notices).toEqual([]);
  });

  it('closes an open card when the site is switched off; the text stays', async () => {
    type(get('#box'), 'a risky word');
    await pass(300);
    click(get('button'));
    await pass(0);
    watched.stop();
    await pass(10);
    expect(posted).not.toHaveBeenCalled();
    click(get('button'));
    expect(posted).toHaveBeenCalledExactlyOnceWith('a risky word');
  });

  it('keeps two boxes apart', async () => {
    showPage(`
      <div id="a"><div contenteditable="true">a risky word</div><button>Post</button></div>
      <div id="b"><div contenteditable="true">a kind word</div><button>Post</button></div>`);
    const sent: string[] = [];
    for (const id of ['a', 'b']) {
      get(`#${id} button`).addEventListener('click', () => sent.push(id));
    }
    click(get('#a button'));
    click(get('#b button'));
    await pass(10);
    expect(sent).toEqual(['b']);
    expect(watched.cards).toHaveLength(1);
    await watched.card().choose('post');
    expect(sent).toEqual(['b', 'a']);
  });

  it('finds box and control inside open shadow roots', async () => {
    showPage('<div id="host"></div>');
    const inner = get('#host').attachShadow({ mode: 'open' });
    inner.innerHTML = '<div><textarea></textarea><button>Post</button></div>';
    const sent = vi.fn();
    get('button', inner).addEventListener('click', sent);
    get<HTMLTextAreaElement>('textarea', inner).value = 'a risky word';
    click(get('button', inner));
    await pass(10);
    expect(sent).not.toHaveBeenCalled();
    expect(watched.cards).toHaveLength(1);
  });
});
