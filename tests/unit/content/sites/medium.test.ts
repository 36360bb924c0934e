// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { get, showPage } from '../support/page.ts';
import { at, expectLeftAlone, expectOnlyMarkedSend, said, sendingKeys } from '../support/site.ts';

const story = (after = '') => `
  <nav><button id="first" class="js-publishButton" data-action="show-prepublish" data-sends>Jklö</button></nav>
  <main><div contenteditable="true"><h3 data-testid="editorTitleParagraph">Title</h3>
    <p data-testid="editorParagraphText">text</p></div></main>${after}`;
const CONFIRM =
  '<div><button id="go" data-testid="publishConfirmButton" data-sends>Jklö</button></div>';

describe('medium', () => {
  const medium = at('medium.com', '/new-story');
  const whole = { site: 'medium', kind: 'blog', text: 'Title\ntext' };

  it('takes the first step for publishing: the story may be gone at the second', () => {
    showPage(story());
    expectOnlyMarkedSend(medium);
    expect(said(medium.ofControl(get('#first')))).toEqual(whole);
  });

  it('takes the second step as well, and before the first, where it opens over the story', () => {
    showPage(story(CONFIRM));
    expectOnlyMarkedSend(medium);
    expect(said(medium.ofControl(get('#go')))).toEqual(whole);
    expect(medium.ofField(get('[contenteditable]'))?.control()).toBe(get('#go'));
  });

  it('publishes a story by no key', () => {
    showPage(story());
    expect(sendingKeys(medium, get('[contenteditable]'))).toEqual([]);
  });

  it('knows a response, not its Cancel', () => {
    showPage(`<div role="dialog"><div contenteditable="true">a response</div><button>Jklö</button>
      <button data-testid="ResponseRespondButton" data-sends>Jklö</button></div>`);
    expectOnlyMarkedSend(at('nurse.medium.com', '/a-story'));
    expect(said(medium.ofControl(get('[data-sends]')))).toEqual({
      site: 'medium',
      kind: 'comment',
      text: 'a response',
    });
  });

  it('takes neither step for anything where there is no story', () => {
    showPage(`<button class="js-publishButton">x</button>${CONFIRM}`);
    expectLeftAlone(medium);
  });
});
