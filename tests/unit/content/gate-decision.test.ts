// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pass, type Watched, watchOver } from './support/gate.ts';
import { click, get, showPage, type } from './support/page.ts';

let watched: Watched;
let box: HTMLTextAreaElement;
const posted = vi.fn<(text: string) => void>();

/** A box whose Post button does what `act` says. */
function showBox(act: () => void): void {
  showPage('<div><textarea></textarea><button type="button">Post</button></div>');
  box = get<HTMLTextAreaElement>('textarea');
  get('button').addEventListener('click', act);
}

const postAndEmpty = () => {
  posted(box.value);
  box.value = '';
};

/** Writes a text that deserves a pause, and presses Post. */
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
  showBox(postAndEmpty);
});

afterEach(() => {
  watched.stop();
  vi.useRealTimers();
});

describe('Go back and edit', () => {
  it('posts nothing and gives caret and focus back', async () => {
    type(box, 'a risky word');
    await pass(300);
    box.setSelectionRange(2, 7);
    click(get('button'));
    await pass(0);
    get('button').focus();
    await watched.card().choose('edit');
    await pass(5_000);
    expect(posted).not.toHaveBeenCalled();
    expect(box.value).toBe('a risky word');
    expect(document.activeElement).toBe(box);
    expect([box.selectionStart, box.selectionEnd]).toEqual([2, 7]);
    expect(watched.notices).toEqual([]);
  });

  it('asks again when Post is pressed again', async () => {
    await pressPostOn('a risky word');
    await watched.card().choose('edit');
    click(get('button'));
    await pass(0);
    expect(watched.cards).toHaveLength(2);
  });
});

describe('Post anyway', () => {
  it('posts exactly once', async () => {
    await pressPostOn('a risky word');
    await watched.card().choose('post');
    await pass(10_000);
    expect(posted).toHaveBeenCalledExactlyOnceWith('a risky word');
    expect(watched.notices).toEqual([]);
  });

  it('makes the whole gesture again for a page that acts on its beginning', async () => {
    showPage('<div><textarea></textarea><button type="button">Post</button></div>');
    box = get<HTMLTextAreaElement>('textarea');
    get('button').addEventListener('pointerdown', postAndEmpty);
    await pressPostOn('a risky word');
    expect(posted).not.toHaveBeenCalled();
    await watched.card().choose('post');
    await pass(10_000);
    expect(posted).toHaveBeenCalledExactlyOnceWith('a risky word');
  });

  it('presses the control that is there now', async () => {
    await pressPostOn('a risky word');
    const fresh = document.createElement('button');
    fresh.textContent = 'Post';
    fresh.addEventListener('click', postAndEmpty);
    get('button').replaceWith(fresh);
    await watched.card().choose('post');
    expect(posted).toHaveBeenCalledExactlyOnceWith('a risky word');
  });

  it('finds the box again when the page has replaced all of it', async () => {
    await pressPostOn('a risky word');
    get('div').remove();
    showBox(postAndEmpty);
    box.value = 'a risky word';
    await watched.card().choose('post');
    expect(posted).toHaveBeenCalledExactlyOnceWith('a risky word');
  });

  it('judges again when the text is another than the one that was decided on', async () => {
    await pressPostOn('a risky word');
    box.value = 'a risky2 word';
    await watched.card().choose('post');
    await pass(10);
    expect(posted).not.toHaveBeenCalled();
    expect(watched.cards).toHaveLength(2);
    await watched.card().choose('post');
    expect(posted).toHaveBeenCalledExactlyOnceWith('a risky2 word');
  });

  it('lets a submission through that the page makes a moment later, and makes none besides', async () => {
    showPage('<form><textarea></textarea><button type="button">Post</button></form>');
    box = get<HTMLTextAreaElement>('textarea');
    const form = get<HTMLFormElement>('form');
    const submitted = vi.fn((event: Event) => event.preventDefault());
    form.addEventListener('submit', submitted);
    get('button').addEventListener('click', () => setTimeout(() => form.requestSubmit(), 500));
    await pressPostOn('a risky word');
    await watched.card().choose('post');
    await pass(10_000);
    expect(submitted).toHaveBeenCalledOnce();
    expect(watched.cards).toHaveLength(1);
    expect(watched.notices).toEqual([]);
  });

  it('says so when the page takes no notice, and lets the next press through', async () => {
    let works = false;
    showBox(() => {
      if (works) postAndEmpty();
    });
    await pressPostOn('a risky word');
    await watched.card().choose('post');
    await pass(2_900);
    expect(watched.notices).toEqual([]);
    await pass(200);
    expect(watched.notices).toEqual(['press-again']);
    works = true;
    click(get('button'));
    expect(posted).toHaveBeenCalledExactlyOnceWith('a risky word');
    expect(watched.cards).toHaveLength(1);
  });

  it('says nothing while the control shows that the page is at work', async () => {
    showBox(() => {
      posted(box.value);
      get('button').append('ing…');
    });
    await pressPostOn('a risky word');
    await watched.card().choose('post');
    await pass(10_000);
    expect(posted).toHaveBeenCalledOnce();
    expect(watched.notices).toEqual([]);
  });

  it('says that Post is to be pressed again when nothing is left to press', async () => {
    await pressPostOn('a risky word');
    get('button').remove();
    await watched.card().choose('post');
    await pass(10);
    expect(watched.notices).toEqual(['press-again']);
    expect(box.value).toBe('a risky word');
  });

  it('is not asked again for the same text in the same box', async () => {
    showBox(() => posted(box.value));
    await pressPostOn('a risky word');
    await watched.card().choose('post');
    await pass(60_000);
    click(get('button'));
    expect(posted).toHaveBeenCalledTimes(2);
    expect(watched.cards).toHaveLength(1);
  });

  it('is asked again once the text has changed, even back to what it was', async () => {
    showBox(() => posted(box.value));
    await pressPostOn('a risky word');
    await watched.card().choose('post');
    await pass(5_000);
    type(box, 'a risky wor');
    await pressPostOn('a risky word');
    expect(watched.cards).toHaveLength(2);
    expect(posted).toHaveBeenCalledOnce();
  });

  it('is asked again when the emptied box gets the same text', async () => {
    await pressPostOn('a risky word');
    await watched.card().choose('post');
    await pass(5_000);
    await pressPostOn('a risky word');
    expect(watched.cards).toHaveLength(2);
    expect(posted).toHaveBeenCalledOnce();
  });

  it('is asked again when the box is emptied long after', async () => {
    showBox(() => {
      posted(box.value);
      setTimeout(() => {
        box.value = '';
      }, 20_000);
    });
    await pressPostOn('a risky word');
    await watched.card().choose('post');
    await pass(21_000);
    await pressPostOn('a risky word');
    expect(watched.cards).toHaveLength(2);
  });
});

describe('Not a problem here', () => {
  it('remembers every wording of the card and posts when nothing is left', async () => {
    await pressPostOn('risky1 and risky2');
    await watched.card().choose('accept');
    await pass(10);
    expect(watched.accepted).toEqual([
      { rule: 'test/risky1', text: 'risky1', sentence: 'risky1' },
      { rule: 'test/risky2', text: 'risky2', sentence: 'risky2' },
    ]);
    expect(posted).toHaveBeenCalledExactlyOnceWith('risky1 and risky2');
    expect(watched.cards).toHaveLength(1);
  });

  it('remembers the words that the rule found, where the card shows wider ones', async () => {
    const { judge } = watched.answers;
    watched.answers.judge = (text) => {
      const verdict = judge(text);
      const concerns = verdict.concerns.map((entry) => ({
        ...entry,
        findings: entry.findings.map((finding) => ({
          ...finding,
          text: `a ${finding.text}`,
          matched: finding.text,
        })),
      }));
      return { ...verdict, concerns };
    };
    await pressPostOn('a risky word');
    await watched.card().choose('accept');
    expect(watched.accepted.map(({ text }) => text)).toEqual(['risky']);
  });

  it('shows the card again with what is left', async () => {
    await pressPostOn('risky1 and more');
    const { judge } = watched.answers;
    watched.answers.judge = (text) => judge(text.replace('more', 'risky3'));
    await watched.card().choose('accept');
    await pass(10);
    expect(posted).not.toHaveBeenCalled();
    expect(watched.cards).toHaveLength(2);
    const findings = watched.card().verdict.concerns.flatMap((concern) => concern.findings);
    expect(findings.map((finding) => finding.text)).toEqual(['risky3']);
  });

  it('says so when it could not be remembered, and leaves the other choices', async () => {
    watched.answers.failAccept = true;
    await pressPostOn('a risky word');
    await watched.card().choose('accept');
    expect(watched.notices).toEqual(['accept-failed']);
    expect(posted).not.toHaveBeenCalled();
    expect(watched.cards).toHaveLength(2);
    await watched.card().choose('post');
    expect(posted).toHaveBeenCalledOnce();
  });
});

describe('what went out unchecked', () => {
  it('goes again without another wait for half a minute', async () => {
    showBox(() => posted(box.value));
    watched.answers.fail = true;
    box.value = 'some word';
    click(get('button'));
    await pass(10);
    expect(posted).toHaveBeenCalledTimes(1);
    await pass(20_000);
    click(get('button'));
    expect(posted).toHaveBeenCalledTimes(2);
    await pass(20_000);
    click(get('button'));
    expect(posted).toHaveBeenCalledTimes(2);
  });
});

describe('a page that lets no card be seen', () => {
  it('is shown it once more, then keeps its post, and from then on posts unchecked', async () => {
    await pressPostOn('a risky word');
    await watched.card().choose('lost');
    expect(watched.cards).toHaveLength(2);
    await watched.card().choose('lost');
    expect(watched.notices).toEqual(['not-shown']);
    expect(watched.sayNotChecked).toHaveBeenCalledOnce();
    expect(posted).not.toHaveBeenCalled();
    expect(box.value).toBe('a risky word');
    click(get('button'));
    expect(posted).toHaveBeenCalledExactlyOnceWith('a risky word');
    await pressPostOn('another risky word');
    expect(posted).toHaveBeenCalledTimes(2);
    expect(watched.cards).toHaveLength(2);
  });

  it('goes on being checked if it was only once', async () => {
    await pressPostOn('a risky word');
    await watched.card().choose('lost');
    await watched.card().choose('edit');
    await pressPostOn('another risky word');
    await watched.card().choose('lost');
    expect(watched.cards).toHaveLength(4);
    expect(watched.notices).toEqual([]);
  });
});
