// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type Card,
  type CardDecision,
  type CardOutcome,
  type Offer,
  SETTLE_TIME,
  type Surroundings,
  showCard,
} from '../../../src/content/card/card.tsx';
import type { CardPicture } from '../../../src/content/card/picture-facts.tsx';
import { NOTHING } from '../../../src/content/pictures/facts.ts';
import { CONCERNS } from '../../../src/engine/concerns.ts';
import type { Verdict } from '../../../src/engine/types.ts';
import { clause, finding, verdict } from './verdicts.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../pages/fake-browser.ts')).fakeBrowser,
}));

const roots: ShadowRoot[] = [];
const plain = verdict({ derogatory: { findings: [finding('druggie')] } });
let editor: HTMLTextAreaElement;
let shown: Card | null = null;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  const attachShadow = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (
    this: Element,
    init: ShadowRootInit,
  ) {
    const root = attachShadow.call(this, init);
    roots.push(root);
    return root;
  });
  document.body.innerHTML = '<textarea></textarea><button>Post</button>';
  editor = document.querySelector('textarea') as HTMLTextAreaElement;
});

afterEach(() => {
  shown?.dismiss();
  vi.advanceTimersByTime(2000);
  vi.restoreAllMocks();
  vi.useRealTimers();
  roots.length = 0;
});

/** Shows a card to a writer whose every event is trusted, and waits until its buttons count. */
function open(
  what: Verdict = plain,
  surroundings: Partial<Surroundings> = {},
  offer: Offer = 'use',
  pictures: readonly CardPicture[] = [],
) {
  const card = showCard(
    what,
    { anchor: editor, offer, pictures },
    { trusted: () => true, visible: () => true, covered: () => false, ...surroundings },
  );
  shown = card;
  const root = roots.at(-1) as ShadowRoot;
  let decision: CardOutcome | null = null;
  void card.closed.then((made) => {
    decision = made;
  });
  return {
    card,
    root,
    host: root.host,
    text: () => root.querySelector('dialog')?.textContent ?? '',
    button: (name: CardDecision & string) =>
      root.querySelector(`[data-decision="${name}"]`) as HTMLButtonElement,
    /** Resolved or not, by now. */
    decision: async () => {
      await Promise.resolve();
      return decision;
    },
    settle: () => vi.advanceTimersByTime(SETTLE_TIME),
    // As a browser does it: seen from outside, every event in a closed shadow tree is the host's.
    key: (type: 'keydown' | 'keyup', key: string, repeat = false) => {
      const event = new KeyboardEvent(type, {
        key,
        repeat,
        bubbles: true,
        cancelable: true,
        composed: true,
      });
      root.host.dispatchEvent(event);
      return event;
    },
    clickAt: (element: Element | null) => {
      root.elementFromPoint = () => element;
      const init = { bubbles: true, composed: true, detail: 1, clientX: 5, clientY: 5 };
      root.host.dispatchEvent(new MouseEvent('click', init));
    },
    clickByKey: (element: HTMLElement) => {
      element.focus();
      root.host.dispatchEvent(
        new MouseEvent('click', { bubbles: true, composed: true, detail: 0 }),
      );
    },
  };
}

test('says what, why, by which clause, and what could be written instead', () => {
  const { root, text } = open(
    verdict({
      derogatory: { findings: [finding('druggie', { replacement: 'person who uses drugs' })] },
    }),
  );
  expect(root.querySelector('h1')?.textContent).toBe('Pause before posting');
  expect(root.querySelector('h2')?.textContent).toBe('Words that put people down');
  expect(root.querySelector('q')?.textContent).toBe('druggie');
  expect(text()).toContain('Reason for druggie.');
  expect(text()).toContain('Could be written: person who uses drugs');
  expect(text()).toContain('rather than what somebody is');
  const link = root.querySelector('a');
  expect(link?.textContent).toContain('Example Code 5.6: Being online');
  expect(link?.href).toBe('https://example.org/code');
  expect(link?.rel).toBe('noopener noreferrer');
  expect(link?.target).toBe('_blank');
  expect(text()).toContain('Mind what you post.');
});

test.each(CONCERNS)('says how it could be posted safely: %s', (concern) => {
  const { root } = open(verdict({ [concern]: { findings: [finding('these words')] } }));
  const line = root.querySelector('.suggestion')?.textContent ?? '';
  expect(line).toMatch(/^You could .{20,170}\.$/);
});

test('is a modal alert dialog with a name and a description', () => {
  const { root } = open();
  const dialog = root.querySelector('dialog') as HTMLDialogElement;
  expect(dialog.open).toBe(true);
  expect(dialog.getAttribute('role')).toBe('alertdialog');
  for (const attribute of ['aria-labelledby', 'aria-describedby']) {
    const ids = dialog.getAttribute(attribute)?.split(' ') ?? [];
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) expect(root.getElementById(id)?.textContent).toBeTruthy();
  }
  expect(root.activeElement).toBe(root.querySelector('[data-decision="edit"]'));
});

test('keeps out of the editor and the body', () => {
  const before = document.body.innerHTML;
  const { host } = open();
  expect(host.parentNode).toBe(document.documentElement);
  expect(host.shadowRoot).toBeNull();
  expect(document.body.innerHTML).toBe(before);
});

test('renders what packs and writers say as text', () => {
  const evil = '<img src=x onerror=alert(1)>';
  const { root, text } = open(
    verdict({
      venting: {
        findings: [
          finding(evil, {
            reason: evil,
            replacement: evil,
            clause: { ...clause, heading: evil, paraphrase: evil, url: 'javascript:alert(1)' },
          }),
        ],
      },
    }),
  );
  expect(root.querySelector('img, a')).toBeNull();
  expect(text().split(evil).length - 1).toBe(5);
});

test('speaks of the whole post where no words are to blame', () => {
  expect(open(verdict({ 'case-story': {} })).text()).toContain('the post as a whole');
});

test.each<CardDecision & string>(['edit', 'post', 'accept'])(
  'takes %s from the mouse',
  async (name) => {
    const card = open();
    card.settle();
    card.clickAt(card.button(name));
    expect(await card.decision()).toBe(name);
    expect(card.host.isConnected).toBe(false);
  },
);

test.each<CardDecision & string>(['edit', 'post', 'accept'])(
  'takes %s from a click without a pointer',
  async (name) => {
    const card = open();
    card.settle();
    card.clickByKey(card.button(name));
    expect(await card.decision()).toBe(name);
  },
);

test('takes Enter when it is let go, so that the page gets nothing of it', async () => {
  const card = open();
  card.settle();
  card.button('post').focus();
  expect(card.key('keydown', 'Enter').defaultPrevented).toBe(true);
  expect(await card.decision()).toBeNull();
  card.key('keyup', 'Enter');
  expect(await card.decision()).toBe('post');
});

test('Esc goes back, at once after showing too', async () => {
  const card = open();
  card.key('keydown', 'Escape');
  expect(await card.decision()).toBeNull();
  card.key('keyup', 'Escape');
  expect(await card.decision()).toBe('edit');
});

test('ignores the second half of a double click on Post', async () => {
  const card = open();
  expect(card.button('post').disabled).toBe(true);
  vi.advanceTimersByTime(SETTLE_TIME - 1);
  card.clickAt(card.button('post'));
  card.clickAt(card.button('edit'));
  expect(await card.decision()).toBeNull();
  vi.advanceTimersByTime(1);
  expect(card.button('post').disabled).toBe(false);
});

test('ignores keys that are still held from sending', async () => {
  const card = open();
  expect(card.key('keydown', 'Enter', true).defaultPrevented).toBe(true);
  expect(card.key('keydown', ' ', true).defaultPrevented).toBe(true);
  card.settle();
  expect(card.key('keydown', 'Enter', true).defaultPrevented).toBe(true);
  card.key('keyup', 'Enter');
  expect(await card.decision()).toBeNull();
});

test('ignores what a script of the page does', async () => {
  const card = open(plain, { trusted: (event) => event.isTrusted });
  card.settle();
  card.clickAt(card.button('post'));
  card.clickByKey(card.button('post'));
  card.key('keydown', 'Escape');
  card.key('keyup', 'Escape');
  expect(await card.decision()).toBeNull();
});

test('keeps its events from the page, even from a focus trap', async () => {
  const seen: string[] = [];
  const trap = (event: Event) => {
    seen.push(event.type);
    event.stopImmediatePropagation();
  };
  const types = ['keydown', 'keyup', 'mousedown', 'pointerdown', 'mouseup'];
  for (const type of [...types, 'click']) document.addEventListener(type, trap, true);
  const card = open();
  card.settle();
  for (const type of types)
    card.host.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  card.clickAt(card.button('post'));
  expect(await card.decision()).toBe('post');
  for (const type of [...types, 'click']) document.removeEventListener(type, trap, true);
  expect(seen).toEqual([]);
});

test('gives the focus to the editor for going back', async () => {
  document.querySelector<HTMLElement>('body > button')?.focus();
  const { card, decision } = open();
  card.dismiss();
  expect(await decision()).toBe('edit');
  expect(document.activeElement).toBe(editor);
});

test('is lost when the page removes it', async () => {
  const { host, card } = open();
  host.remove();
  expect(await card.closed).toBe('lost');
});

test('is lost when the page never lets it be seen', async () => {
  const card = open(plain, { visible: () => false });
  card.settle();
  expect(await card.decision()).toBe('lost');
});

test('comes up again when the page covers it, and is lost when the page goes on', async () => {
  let covered = false;
  const card = open(plain, { covered: () => covered });
  card.settle();
  card.button('post').focus();
  const shown = vi.spyOn(HTMLDialogElement.prototype, 'showModal');
  covered = true;
  await vi.advanceTimersByTimeAsync(250);
  covered = false;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(shown).toHaveBeenCalledOnce();
  expect(card.root.activeElement).toBe(card.button('post'));
  expect(await card.decision()).toBeNull();
  covered = true;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await card.decision()).toBe('lost');
});

test('counts as going back when the browser closes it', async () => {
  const card = open();
  card.root.querySelector('dialog')?.dispatchEvent(new Event('cancel'));
  expect(await card.decision()).toBe('edit');
});

test('a second card dismisses the first', async () => {
  const first = open();
  const second = open();
  expect(await first.decision()).toBe('edit');
  expect(await second.decision()).toBeNull();
  expect(document.querySelectorAll('pause-card')).toHaveLength(1);
});

test('leaves nothing behind when the browser refuses to show it', () => {
  vi.spyOn(HTMLDialogElement.prototype, 'showModal').mockImplementation(() => {
    throw new Error('refused');
  });
  expect(() => open()).toThrow('refused');
  expect(document.querySelector('pause-card')).toBeNull();
});

test('swallows the second click of a double click on one of its buttons, and no other', async () => {
  const clicked = vi.fn();
  document.body.addEventListener('click', clicked);
  const card = open();
  card.settle();
  card.clickAt(card.button('edit'));
  const click = (x: number) =>
    document.body.dispatchEvent(
      new MouseEvent('click', { bubbles: true, cancelable: true, clientX: x, clientY: 5 }),
    );
  click(5);
  expect(clicked).not.toHaveBeenCalled();
  click(200);
  expect(clicked).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(SETTLE_TIME);
  click(5);
  expect(clicked).toHaveBeenCalledTimes(2);
  document.body.removeEventListener('click', clicked);
});

const reworded = verdict({
  derogatory: {
    findings: [
      finding('druggie', { replacement: 'person who uses drugs' }),
      finding('nutter', { start: 20, end: 26, replacement: 'person who is unwell' }),
    ],
  },
});

function offered(root: ShadowRoot, number: number): HTMLButtonElement {
  return root.querySelector(`[data-rewording="${number}"]`) as HTMLButtonElement;
}

test('offers each wording on a button of its own, which tells the words', () => {
  const { root } = open(reworded);
  const buttons = [...root.querySelectorAll('[data-rewording]')];
  expect(buttons.map((button) => button.textContent)).toEqual(Array(2).fill('Use this wording'));
  expect(
    buttons.map(
      (button) => root.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent,
    ),
  ).toEqual(['person who uses drugs', 'person who is unwell']);
});

test('takes a wording, and gives the focus to the editor', async () => {
  const card = open(reworded);
  card.clickAt(offered(card.root, 1));
  expect(await card.decision()).toBeNull();
  card.settle();
  card.clickAt(offered(card.root, 1));
  expect(await card.decision()).toEqual({ start: 20, end: 26, words: 'person who is unwell' });
  expect(document.activeElement).toBe(editor);
});

test('takes a wording by Enter', async () => {
  const card = open(reworded);
  card.settle();
  offered(card.root, 0).focus();
  card.key('keydown', 'Enter');
  card.key('keyup', 'Enter');
  expect(await card.decision()).toMatchObject({ words: 'person who uses drugs' });
});

test('takes no wording from a script of the page', async () => {
  const card = open(reworded, { trusted: (event) => event.isTrusted });
  card.settle();
  card.clickAt(offered(card.root, 0));
  expect(await card.decision()).toBeNull();
});

describe('where a wording did not take', () => {
  const clipboard = (writeText: (words: string) => Promise<void>) =>
    vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue({ writeText } as Clipboard);
  const said = (root: ShadowRoot) =>
    vi.waitFor(() => {
      const words = root.querySelector('[role="status"]')?.textContent;
      expect(words).toBeTruthy();
      return words;
    });

  test('says so, and copies it instead while the card stays', async () => {
    const writeText = vi.fn(async () => undefined);
    clipboard(writeText);
    const card = open(reworded, {}, 'copy');
    card.settle();
    expect(card.text()).toContain('could not change the words');
    expect(offered(card.root, 0).textContent).toBe('Copy this wording');
    card.clickAt(offered(card.root, 0));
    expect(await said(card.root)).toContain('Copied');
    expect(writeText).toHaveBeenCalledExactlyOnceWith('person who uses drugs');
    expect(await card.decision()).toBeNull();
  });

  test.each([
    [true, 'Copied'],
    [false, 'does not allow copying'],
  ])('tries the older way where the newer is closed: %s', async (works, words) => {
    clipboard(async () => {
      throw new Error('blocked');
    });
    let selected = '';
    const card = open(reworded, {}, 'copy');
    document.execCommand = () => {
      selected = card.root.querySelector('textarea')?.value ?? '';
      return works;
    };
    card.settle();
    card.clickByKey(offered(card.root, 0));
    expect(await said(card.root)).toContain(words);
    expect(selected).toBe('person who uses drugs');
    expect(card.root.querySelector('textarea')).toBeNull();
    expect(card.root.activeElement).toBe(offered(card.root, 0));
    Reflect.deleteProperty(document, 'execCommand');
  });
});

describe('pictures', () => {
  const picture = (more: Partial<CardPicture> = {}): CardPicture => ({
    name: 'a.jpg',
    facts: { ...NOTHING, camera: 'Apple iPhone 13' },
    kept: true,
    weighs: false,
    offer: 'use',
    clean: async () => 'used',
    ...more,
  });
  const headings = (root: ShadowRoot) => [...root.querySelectorAll('h2')].map(({ id }) => id);

  test('are told after what the words are held for, unless they weigh as much', () => {
    expect(headings(open(plain, {}, 'use', [picture()]).root)).toEqual([
      'concern-derogatory',
      'pictures',
    ]);
    expect(headings(open(plain, {}, 'use', [picture({ weighs: true })]).root)).toEqual([
      'pictures',
      'concern-derogatory',
    ]);
    expect(headings(open().root)).toEqual(['concern-derogatory']);
  });

  test('are cleaned by a trusted press, with the card staying up', async () => {
    const clean = vi.fn(async () => 'used' as const);
    let trust = false;
    const shownCard = open(plain, { trusted: () => trust }, 'use', [picture({ clean })]);
    const { root } = shownCard;
    const button = root.querySelector<HTMLElement>('[data-picture]');
    shownCard.settle();
    shownCard.clickAt(button);
    expect(clean).not.toHaveBeenCalled();
    trust = true;
    shownCard.clickAt(button);
    await vi.waitFor(() => expect(root.getElementById('said')?.textContent).toContain('Done'));
    expect(clean).toHaveBeenCalledOnce();
    expect(await shownCard.decision()).toBeNull();
  });
});
