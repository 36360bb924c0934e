// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NOTHING } from '../../../../src/content/pictures/facts.ts';
import { pass, type Watched, watchOver } from '../support/gate.ts';
import { click, get, showPage, type } from '../support/page.ts';
import { CLEAR, pauseFor } from '../support/verdicts.ts';

let watched: Watched;
const posted = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  posted.mockReset();
  watched = watchOver();
});

afterEach(() => {
  watched.stop();
  vi.useRealTimers();
});

const BOX =
  '<form><textarea></textarea><input type="file"><button type="button">Post</button></form>';

function showBox(html = BOX): void {
  showPage(html);
  get('button').addEventListener('click', posted);
}

const picture = (name = 'a.jpg', type = 'image/jpeg') => new File(['pixels'], name, { type });

const fileInput = () => get<HTMLInputElement>('input[type=file]');

/** What an input holds, as the browser has it after a person's choice. */
function put(input: HTMLInputElement, ...files: readonly File[]): void {
  Object.defineProperty(input, 'files', { configurable: true, value: files });
}

/** Picks files with an input, as a person does. */
function pick(input: HTMLInputElement, ...files: readonly File[]): void {
  click(input);
  put(input, ...files);
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Brings files to an element by another way; `taken` is whether the page does something with them. */
function bring(by: 'paste' | 'drop', target: Element, files: readonly File[], taken = false): void {
  const event = new Event(by, { bubbles: true, cancelable: true, composed: true });
  const key = by === 'paste' ? 'clipboardData' : 'dataTransfer';
  Object.defineProperty(event, key, { value: { files } });
  if (taken) target.addEventListener(by, (seen) => seen.preventDefault(), { once: true });
  target.dispatchEvent(event);
}

/** How many pictures go out with the box of the page's only textarea or editor. */
function count(field = 'textarea, [contenteditable]'): number {
  const box = watched.recogniser.ofField(get(field));
  if (!box) throw new Error('There is no box');
  return watched.pictures.count(box);
}

/** Something happens on the page, after which what has gone is noticed. */
const anything = () => document.body.dispatchEvent(new Event('focusin', { bubbles: true }));

describe('a picture that is picked', () => {
  it('goes out with the box around its input, and is judged with the text', async () => {
    showBox();
    type(get('textarea'), 'one');
    await pass(300);
    pick(fileInput(), picture());
    expect(count()).toBe(1);
    expect(watched.check).toHaveBeenLastCalledWith('one', 'post', 1);
  });

  it('is found in an input that had it before anybody listened', () => {
    showBox();
    put(fileInput(), picture(), picture('b.png', 'image/png'));
    expect(count()).toBe(2);
  });

  it('counts on when the page takes it out of the input', () => {
    showBox();
    fileInput().addEventListener('change', () => put(fileInput()));
    pick(fileInput(), picture());
    pick(fileInput(), picture('b.jpg'));
    expect(count()).toBe(2);
  });

  it('is replaced by the next choice where the input keeps it', () => {
    showBox();
    pick(fileInput(), picture());
    pick(fileInput(), picture('b.jpg'));
    expect(count()).toBe(1);
    pick(fileInput());
    expect(count()).toBe(0);
  });

  it('is one only if it is a picture', () => {
    showBox();
    pick(
      fileInput(),
      picture('a.pdf', 'application/pdf'),
      picture('a.svg', 'image/svg+xml'),
      picture('a.heic', ''),
      picture('notes', ''),
    );
    expect(count()).toBe(1);
  });

  it('counts where its input has left the page by then', () => {
    showBox('<form><textarea></textarea><button type="button">Post</button></form>');
    type(get('textarea'), 'one');
    const input = document.createElement('input');
    input.type = 'file';
    get('form').append(input);
    input.click();
    input.remove();
    put(input, picture());
    input.dispatchEvent(new Event('change', { bubbles: true }));
    // The input tells of no box any more; the writer goes on in the only one there is.
    expect(count()).toBe(1);
  });

  it('does not count with another form', () => {
    showBox(
      `${BOX}<form id="portrait"><input type="file"><button type="button">Upload</button></form>`,
    );
    pick(get('#portrait input'), picture());
    expect(count()).toBe(0);
  });

  it('counts with the box that the writer was in last, of several around its input', () => {
    showBox(
      `<div><div><textarea id="one"></textarea><button type="button">Post</button></div>
       <div><textarea id="two"></textarea><button type="button">Post</button></div><input type="file"></div>`,
    );
    type(get('#two'), 'text');
    pick(fileInput(), picture());
    expect(count('#one')).toBe(0);
    expect(count('#two')).toBe(1);
  });

  it('waits for the box that comes after it in the same dialog', () => {
    showBox('<div role="dialog"><input type="file"><button type="button">Post</button></div>');
    pick(fileInput(), picture());
    get('[role=dialog]').prepend(document.createElement('textarea'));
    expect(count()).toBe(1);
  });

  it('does not wait for ever', async () => {
    showBox('<div role="dialog"><input type="file"><button type="button">Post</button></div>');
    pick(fileInput(), picture());
    put(fileInput());
    await pass(300_001);
    get('[role=dialog]').prepend(document.createElement('textarea'));
    expect(count()).toBe(0);
  });
});

describe('a picture that is pasted or dropped', () => {
  it.each(['paste', 'drop'] as const)('counts where the page takes it (%s)', (by) => {
    showBox();
    bring(by, get('textarea'), [picture()]);
    expect(count()).toBe(0);
    bring(by, get('textarea'), [picture()], true);
    expect(count()).toBe(1);
  });

  it('counts in an editor, into which the browser puts it', () => {
    showBox('<div><div contenteditable="true"></div><button type="button">Post</button></div>');
    Object.defineProperty(get('[contenteditable]'), 'isContentEditable', { value: true });
    bring('paste', get('[contenteditable]'), [picture()]);
    expect(count()).toBe(1);
  });

  it('is left to the change of an input that it is dropped onto', () => {
    showBox();
    bring('drop', fileInput(), [picture()], true);
    expect(count()).toBe(0);
  });
});

describe('a picture is forgotten', () => {
  /** A page that takes a picture at once and keeps it to itself, without showing it. */
  function takePicture(): void {
    showBox();
    type(get('textarea'), 'one');
    fileInput().addEventListener('change', () => put(fileInput()));
    pick(fileInput(), picture());
    expect(count()).toBe(1);
  }

  it('when the text is cleared after a post', () => {
    takePicture();
    anything();
    get<HTMLTextAreaElement>('textarea').value = '';
    anything();
    type(get('textarea'), 'two');
    expect(count()).toBe(0);
  });

  it('but not while the page still shows it', () => {
    takePicture();
    anything();
    get('form').append(document.createElement('img'));
    get<HTMLTextAreaElement>('textarea').value = '';
    anything();
    expect(count()).toBe(1);
  });

  it('and not when there has been no text yet', () => {
    showBox();
    fileInput().addEventListener('change', () => put(fileInput()));
    pick(fileInput(), picture());
    anything();
    type(get('textarea'), 'one');
    expect(count()).toBe(1);
  });

  it('when its box has been gone for a while', async () => {
    takePicture();
    const form = get('form');
    form.remove();
    anything();
    await pass(10_001);
    anything();
    document.body.append(form);
    expect(count()).toBe(0);
  });

  it('but not when the page has only drawn its box anew', () => {
    takePicture();
    showBox();
    get<HTMLTextAreaElement>('textarea').value = 'one';
    expect(count()).toBe(1);
    get<HTMLTextAreaElement>('textarea').value = 'another';
    expect(count()).toBe(1);
  });

  it('and not taken for one of the next box', () => {
    takePicture();
    showBox();
    get<HTMLTextAreaElement>('textarea').value = 'another';
    expect(count()).toBe(0);
  });

  it('when it is posted after a pause', async () => {
    watched.answers.judge = (_, pictures = 0) => (pictures > 0 ? pauseFor('one') : CLEAR);
    takePicture();
    get('button').addEventListener('click', () => {
      get<HTMLTextAreaElement>('textarea').value = '';
    });
    await pass(300);
    click(get('button'));
    await pass(10);
    await watched.card().choose('post');
    await pass(200);
    expect(posted).toHaveBeenCalledOnce();
    get<HTMLTextAreaElement>('textarea').value = 'two';
    expect(count()).toBe(0);
  });
});

describe('a post with a picture', () => {
  it('is held by no picture alone, whatever it gives away', async () => {
    const place = { latitude: 53.48, longitude: -2.24 };
    watched.files.set('a.jpg', { ...NOTHING, position: place, people: ['Zoë Example'] });
    showBox();
    pick(fileInput(), picture());
    type(get('textarea'), 'harmless');
    await pass(300);
    click(get('button'));
    expect(posted).toHaveBeenCalledOnce();
    expect(watched.cards).toEqual([]);
  });

  it('is held for its text, and the card is told what the picture gives away', async () => {
    watched.files.set('a.jpg', { ...NOTHING, camera: 'Apple iPhone 13' });
    watched.files.set('b.jpg', NOTHING);
    showBox();
    pick(fileInput(), picture(), picture('b.jpg'), picture('c.jpg'));
    type(get('textarea'), 'risky');
    await pass(300);
    click(get('button'));
    await pass(10);
    expect(watched.card().pictures).toMatchObject([
      { name: 'a.jpg', offer: 'use', weighs: false, kept: true },
      { name: 'c.jpg', facts: null, offer: null },
    ]);
  });

  it('is offered to be saved where the page has taken the picture', async () => {
    watched.files.set('a.jpg', { ...NOTHING, camera: 'Apple iPhone 13' });
    showBox();
    fileInput().addEventListener('change', () => put(fileInput()));
    pick(fileInput(), picture());
    type(get('textarea'), 'risky');
    await pass(300);
    click(get('button'));
    await pass(10);
    expect(watched.card().pictures).toMatchObject([{ name: 'a.jpg', offer: 'save' }]);
  });

  it('is asked about again when the picture came after "post anyway", and not when one went', async () => {
    showBox();
    // The page keeps its text, so that the same post could be sent again.
    get('button').addEventListener('click', () => get('button').toggleAttribute('data-busy'));
    pick(fileInput(), picture());
    type(get('textarea'), 'risky');
    await pass(300);
    click(get('button'));
    await pass(10);
    await watched.card().choose('post');
    await pass(4_000);
    pick(fileInput());
    click(get('button'));
    await pass(10);
    expect(watched.cards).toHaveLength(1);
    pick(fileInput(), picture(), picture('b.jpg'));
    click(get('button'));
    await pass(10);
    expect(watched.cards).toHaveLength(2);
  });

  it('is not kept waiting by a picture that takes for ever to look into', async () => {
    watched.files.set('a.jpg', new Promise(() => undefined));
    showBox();
    type(get('textarea'), 'risky');
    pick(fileInput(), picture());
    await pass(10);
    click(get('button'));
    await pass(490);
    expect(watched.cards).toEqual([]);
    await pass(20);
    expect(watched.card().pictures).toMatchObject([{ name: 'a.jpg', facts: null, offer: null }]);
  });
});

describe('a preview', () => {
  function preview(src: string): HTMLImageElement {
    const image = document.createElement('img');
    image.src = src;
    Object.defineProperty(image, 'naturalWidth', { value: 200 });
    get('form').append(image);
    return image;
  }

  it('counts where no file was seen, as with an input that is not part of the page', () => {
    showBox('<form><textarea></textarea><button type="button">Post</button></form>');
    preview('blob:https://forum.example/1');
    preview('https://forum.example/portrait.jpg');
    preview('data:image/png;base64,AAAA');
    expect(count()).toBe(1);
  });

  it('does not count a second time', () => {
    showBox();
    pick(fileInput(), picture());
    preview('blob:https://forum.example/1');
    expect(count()).toBe(1);
  });

  it('that has gone takes its picture with it', () => {
    showBox();
    type(get('textarea'), 'one');
    fileInput().addEventListener('change', () => put(fileInput()));
    pick(fileInput(), picture());
    const image = preview('blob:https://forum.example/1');
    image.dispatchEvent(new Event('load'));
    expect(count()).toBe(1);
    image.remove();
    expect(count()).toBe(0);
  });
});
