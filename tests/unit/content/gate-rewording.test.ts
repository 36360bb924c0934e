// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardDecision } from '../../../src/content/card/card.tsx';
import { pass, type Watched, watchOver } from './support/gate.ts';
import { click, get, showPage, type } from './support/page.ts';

let watched: Watched;
let box: HTMLTextAreaElement;
const posted = vi.fn<(text: string) => void>();

/** Other words for the first "risky…" of the text. */
function wording(words: string): CardDecision {
  const { 0: found, index } = box.value.match(/risky\d*/) ?? { 0: '', index: 0 };
  return { start: index ?? 0, end: (index ?? 0) + found.length, words };
}

/** The browser's typing over a selection, which the test's browser lacks. */
function typing(): void {
  document.execCommand = (command, _ui, words = '') => {
    if (command !== 'insertText') return false;
    box.setRangeText(words);
    return true;
  };
}

async function pressPostOn(text: string): Promise<void> {
  type(box, text);
  await pass(300);
  click(get('button'));
  await pass(0);
}

beforeEach(() => {
  vi.useFakeTimers();
  posted.mockReset();
  watched = watchOver();
  showPage('<div><textarea></textarea><button type="button">Post</button></div>');
  box = get<HTMLTextAreaElement>('textarea');
  get('button').addEventListener('click', () => {
    posted(box.value);
    box.value = '';
  });
  typing();
});

afterEach(() => {
  watched.stop();
  vi.useRealTimers();
  Reflect.deleteProperty(document, 'execCommand');
});

describe('Use this wording', () => {
  it('changes exactly those words and posts nothing', async () => {
    await pressPostOn('one risky word');
    expect(watched.card().offer).toBe('use');
    await watched.card().choose(wording('kinder'));
    await pass(5_000);
    expect(box.value).toBe('one kinder word');
    expect(document.activeElement).toBe(box);
    expect(posted).not.toHaveBeenCalled();
    expect(watched.cards).toHaveLength(1);
    expect(watched.notices).toEqual(['reworded']);
  });

  it('lets the changed post go when the writer presses Post, without another question', async () => {
    await pressPostOn('one risky word');
    await watched.card().choose(wording('kinder'));
    await pass(500);
    click(get('button'));
    expect(posted).toHaveBeenCalledExactlyOnceWith('one kinder word');
    expect(watched.cards).toHaveLength(1);
  });

  it('shows what else there is to say, and stops where the writer goes back', async () => {
    await pressPostOn('risky1 and risky2');
    await watched.card().choose(wording('kinder'));
    await pass(500);
    expect(watched.cards).toHaveLength(2);
    expect(JSON.stringify(watched.card().verdict)).not.toContain('risky1');
    await watched.card().choose('edit');
    await pass(5_000);
    expect(box.value).toBe('kinder and risky2');
    expect(posted).not.toHaveBeenCalled();
    expect(watched.notices).toEqual([]);
  });

  it('posts the changed text when the writer insists on that', async () => {
    await pressPostOn('risky1 and risky2');
    await watched.card().choose(wording('kinder'));
    await pass(500);
    await watched.card().choose('post');
    await pass(5_000);
    expect(posted).toHaveBeenCalledExactlyOnceWith('kinder and risky2');
  });

  it('offers a copy where the words did not take', async () => {
    document.execCommand = () => false;
    await pressPostOn('one risky word');
    await watched.card().choose(wording('kinder'));
    await pass(500);
    expect(watched.cards).toHaveLength(2);
    expect(watched.card().offer).toBe('copy');
    expect(box.value).toBe('one risky word');
    await watched.card().choose('post');
    await pass(5_000);
    expect(posted).toHaveBeenCalledExactlyOnceWith('one risky word');
  });

  it.each([
    [
      'no verdict comes',
      () => {
        watched.answers.delay = 10_000;
      },
    ],
    [
      'the check fails',
      () => {
        watched.answers.fail = true;
      },
    ],
    [
      'the card cannot be shown again',
      () => {
        watched.answers.breakCard = true;
      },
    ],
  ])('keeps the changed post back when %s', async (_, breakIt) => {
    await pressPostOn('risky1 and risky2');
    breakIt();
    await watched.card().choose(wording('kinder'));
    await pass(20_000);
    expect(box.value).toBe('kinder and risky2');
    expect(posted).not.toHaveBeenCalled();
    expect(watched.notices).toEqual(['reworded']);
  });
});

describe('a text that cannot be read whole', () => {
  it('goes out, and the writer is told that it was not checked', async () => {
    showPage(
      '<div><div class="cm-editor"><div class="cm-content" contenteditable="true">' +
        '<div class="cm-gap"></div><div class="cm-line">a risky word</div></div></div>' +
        '<button type="button">Post</button></div>',
    );
    const sent = vi.fn();
    get('button').addEventListener('click', () => {
      sent();
      get('.cm-content').replaceChildren();
    });
    get('.cm-content').focus();
    click(get('button'));
    await pass(5_000);
    expect(sent).toHaveBeenCalledOnce();
    expect(watched.notices).toEqual(['unchecked']);
    expect(watched.cards).toEqual([]);
  });
});

describe('a code editor', () => {
  const editor = (attributes: string, button: string) =>
    showPage(
      `<div><div class="cm-editor"><div class="cm-content" contenteditable="true" ${attributes}>` +
        `<div class="cm-line">a risky word</div></div></div>${button}</div>`,
    );
  const found = () => watched.recogniser.ofField(get('.cm-content'));

  it('is a place for posts where something posts what is written', () => {
    editor('', '<button type="button">Post reply</button>');
    expect(found()?.channel).toBe('public');
    editor('data-language="markdown"', '<button type="button">Post reply</button>');
    expect(found()?.channel).toBe('public');
  });

  it('is none where nothing does, or where it says that code is written in it', () => {
    editor('', '<button type="button">Run</button>');
    expect(found()).toBeNull();
    editor('data-language="python"', '<button type="button">Post</button>');
    expect(found()).toBeNull();
  });
});
