// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { get, showPage } from '../support/page.ts';
import { at, expectLeftAlone, expectOnlyMarkedSend, said, sendingKeys } from '../support/site.ts';

const COMMENT = `<form class="usertext" id="comment"><textarea name="text">a comment</textarea>
  <button type="submit" class="save" data-sends>save</button><button type="button" class="cancel">cancel</button></form>`;
const POST = `<form id="newlink"><div id="title-field"><textarea name="title">Title</textarea></div>
  <div id="text-field"><textarea name="text">text</textarea></div>
  <div class="spacer"><button class="btn" name="submit" type="submit" data-sends>submit</button></div></form>`;

describe('old-reddit', () => {
  it('takes "save" for sending a comment', () => {
    // Under the usual name as well, for those who have kept the older pages.
    for (const host of ['old.reddit.com', 'www.reddit.com']) {
      showPage(COMMENT);
      const reddit = at(host, '/r/all/comments/1/');
      expectOnlyMarkedSend(reddit);
      const comment = { site: 'old-reddit', kind: 'comment', text: 'a comment' };
      expect(said(reddit.ofControl(get('.save')))).toEqual(comment);
      expect(said(reddit.ofForm(get('form'), null))).toEqual(comment);
      expect(sendingKeys(reddit, get('textarea'))).toEqual([]);
    }
  });

  it('reads title and text of a post', () => {
    showPage(POST);
    const reddit = at('old.reddit.com', '/submit');
    expectOnlyMarkedSend(reddit);
    expect(said(reddit.ofControl(get('[name="submit"]')))).toEqual({
      site: 'old-reddit',
      kind: 'post',
      text: 'Title\n\ntext',
    });
  });

  it('leaves private messages alone until they are switched on', () => {
    showPage(COMMENT);
    expectLeftAlone(at('old.reddit.com', '/message/inbox/'));
    const on = at('old.reddit.com', '/message/inbox/', 'message');
    expect(said(on.ofControl(get('.save')))?.kind).toBe('message');
  });
});
