// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pass, type Watched, watchOver } from './support/gate.ts';
import { click, get, showPage, type } from './support/page.ts';

let watched: Watched;
const published = vi.fn();

/** A story whose first step opens the second, or does nothing at all. */
function showStory(goesOn: boolean): void {
  showPage(`<button class="js-publishButton">Publish</button>
    <div class="postArticle"><div contenteditable="true"></div></div><div id="layer"></div>`);
  get('button').addEventListener('click', () => {
    if (!goesOn) return;
    get('#layer').innerHTML = '<button data-testid="publishConfirmButton">Publish now</button>';
    get('#layer button').addEventListener('click', published);
  });
  type(get('[contenteditable]'), 'a risky story');
}

beforeEach(() => {
  vi.useFakeTimers();
  published.mockReset();
  watched = watchOver({ host: 'medium.com', path: '/new-story' });
});
afterEach(() => {
  watched.stop();
  vi.useRealTimers();
});

describe('a post that goes out in two steps', () => {
  it('is held at the first, and what follows it goes through', async () => {
    showStory(true);
    await pass(300);
    click(get('.js-publishButton'));
    await pass(0);
    await watched.card().choose('post');
    await pass(5_000);
    expect(watched.notices).toEqual([]);
    click(get('#layer button'));
    expect(published).toHaveBeenCalledTimes(1);
    expect(watched.cards).toHaveLength(1);
  });

  it('is pressed again by the writer where the first leads nowhere', async () => {
    showStory(false);
    await pass(300);
    click(get('.js-publishButton'));
    await pass(0);
    await watched.card().choose('post');
    await pass(5_000);
    expect(watched.notices).toEqual(['press-again']);
  });
});
