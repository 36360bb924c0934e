// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { get, showPage } from '../support/page.ts';
import { at, expectLeftAlone, said, sendingKeys } from '../support/site.ts';

const PAGE = `<form><div class="channelTextArea_a1"><button aria-label="Upload"></button>
  <div class="slateTextArea_b2" data-slate-editor="true" contenteditable="true" role="textbox">a text</div></div></form>`;

describe('discord', () => {
  it('is left alone until chat is switched on', () => {
    showPage(PAGE);
    expectLeftAlone(at('discord.com'));
    expectLeftAlone(at('discord.com', '/', 'message', 'email'));
  });

  it('is known then, by its button and its keys', () => {
    showPage(PAGE);
    const on = at('discord.com', '/', 'chat');

    expect(said(on.ofField(get('[contenteditable]')))).toEqual({
      site: 'discord',
      kind: 'message',
      text: 'a text',
    });
    expect(sendingKeys(on, get('[contenteditable]'))).toEqual(['Enter']);
  });
});
