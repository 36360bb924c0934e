import type { FrameLocator, Page } from '@playwright/test';
import { expect, visit } from './harness.ts';
import { commented, published } from './place.ts';

/** A place to write in WordPress, and how a person works it. */
export interface Desk {
  readonly name: string;
  /** Its field is in a frame without an address, where Playwright types into Firefox by key only. */
  readonly plainInFirefox?: boolean;
  /** Goes there and makes it ready to be written at. */
  open(page: Page): Promise<void>;
  /** Writes by keyboard. */
  write(page: Page, lines: readonly string[]): Promise<void>;
  /** All that stands there, as the page has it. */
  content(page: Page): Promise<string>;
  submit(page: Page): Promise<void>;
  /** Waits until WordPress says that it has taken it. */
  taken(page: Page): Promise<void>;
}

type Place = Pick<Page | FrameLocator, 'locator'>;

const NEW_POST = '/wp-admin/post-new.php';
const TITLE = 'Wednesday’s soup';

async function typeLines(page: Page, lines: readonly string[]): Promise<void> {
  for (const [index, line] of lines.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(line);
  }
}

// --- Block editor

const PANEL = '.editor-post-publish-panel';

/** Types paragraphs; Enter makes a block whose field gets the focus some time later. */
async function typeBlocks(page: Page, place: Place, lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    await page.keyboard.press('Enter');
    await expect(place.locator('p.block-editor-rich-text__editable:focus')).toHaveText(/^\s*$/);
    await page.keyboard.type(line);
  }
}

const blockContent = (page: Page) =>
  page.evaluate(() => {
    const { wp } = window as unknown as {
      wp: { data: { select(store: string): { getEditedPostContent(): string } } };
    };
    return wp.data.select('core/editor').getEditedPostContent();
  });

async function publishTwice(page: Page): Promise<void> {
  const last = page.locator(`${PANEL} .editor-post-publish-button`);
  // After going back the panel is still open.
  if (!(await last.isVisible())) await page.locator('.editor-post-publish-panel__toggle').click();
  await last.click();
}

const blockEditor: Desk = {
  name: 'block editor, published in two steps',
  open: async (page) => {
    await visit(page, NEW_POST, 'author');
    await page.locator('.editor-post-title__input').waitFor();
  },
  write: async (page, lines) => {
    await page.locator('.editor-post-title__input').click();
    await page.keyboard.type(TITLE);
    await typeBlocks(page, page, lines);
  },
  content: blockContent,
  submit: publishTwice,
  taken: (page) => page.locator('.post-publish-panel__postpublish').waitFor(),
};

const canvas = (page: Page) => page.frameLocator('iframe[name="editor-canvas"]');

const framedCanvas: Desk = {
  ...blockEditor,
  name: 'block editor, its canvas in a frame',
  write: async (page, lines) => {
    await blockEditor.write(page, []);
    await page.locator('.block-editor-post-preview__button-toggle').click();
    await page.getByRole('menuitem', { name: 'Tablet' }).click();
    await page.keyboard.press('Escape');
    await canvas(page).locator('.editor-post-title__input').click();
    await page.keyboard.press('End');
    await typeBlocks(page, canvas(page), lines);
  },
};

const codeEditor: Desk = {
  ...blockEditor,
  name: 'block editor, written as code',
  open: async (page) => {
    await blockEditor.open(page);
    await page.keyboard.press('Control+Shift+Alt+M');
    await page.locator('.editor-post-text-editor').waitFor();
  },
  write: async (page, lines) => {
    await page.locator('.editor-post-title__input').click();
    await page.keyboard.type(TITLE);
    await page.locator('.editor-post-text-editor').click();
    await typeLines(page, lines);
    // Left, the field writes its text anew as proper HTML.
    await page.keyboard.press('Tab');
    await expect(page.locator('.editor-post-text-editor')).toHaveValue(/&amp;/);
  },
  content: (page) => page.locator('.editor-post-text-editor').inputValue(),
};

const unasked: Desk = {
  ...blockEditor,
  name: 'block editor, published in one step',
  open: async (page) => {
    await blockEditor.open(page);
    await page.evaluate(() => {
      const { wp } = window as unknown as {
        wp: { data: { dispatch(store: string): { disablePublishSidebar(): void } } };
      };
      wp.data.dispatch('core/editor').disablePublishSidebar();
    });
  },
  submit: (page) => page.locator('.editor-post-publish-button').click(),
  taken: (page) => page.locator('.components-snackbar', { hasText: 'published' }).waitFor(),
};

const scheduled: Desk = {
  ...blockEditor,
  name: 'block editor, scheduled',
  submit: async (page) => {
    if (!(await page.locator(PANEL).isVisible())) {
      await page.locator('.editor-post-publish-panel__toggle').click();
      await page
        .locator(PANEL)
        .getByRole('button', { name: /^Publish:/ })
        .click();
      await page.getByRole('spinbutton', { name: 'Year' }).fill('2099');
      await page.keyboard.press('Tab');
    }
    await page.locator(PANEL).getByRole('button', { name: 'Schedule', exact: true }).click();
  },
};

const updated: Desk = {
  ...blockEditor,
  name: 'block editor, an update of a published post',
  open: async (page) => {
    const id = await published(TITLE, '<!-- wp:paragraph --><p>Garlic.</p><!-- /wp:paragraph -->');
    await visit(page, `/wp-admin/post.php?post=${id}&action=edit`, 'author');
    await page.locator('.editor-post-title__input').waitFor();
  },
  write: async (page, lines) => {
    await page.locator('p.block-editor-rich-text__editable').click();
    await page.keyboard.press('End');
    await typeBlocks(page, page, lines);
  },
  submit: (page) => page.locator('.editor-post-publish-button').click(),
  taken: (page) => page.locator('.components-snackbar', { hasText: 'updated' }).waitFor(),
};

const updatedByKey: Desk = {
  ...updated,
  name: 'block editor, an update by Ctrl+S',
  submit: (page) => page.keyboard.press('Control+S'),
};

// --- Classic editor

const tinymce = (page: Page) => page.frameLocator('#content_ifr').locator('body#tinymce');

const classicVisual: Desk = {
  name: 'classic editor, Visual',
  plainInFirefox: true,
  open: async (page) => {
    await visit(page, `${NEW_POST}?classic=visual`, 'author');
    await tinymce(page).waitFor();
  },
  write: async (page, lines) => {
    await page.locator('#title').fill(TITLE);
    await tinymce(page).click();
    await typeLines(page, lines);
  },
  content: (page) => tinymce(page).evaluate((body) => body.innerHTML),
  submit: (page) => page.locator('#publish').click(),
  taken: (page) => page.locator('#message').waitFor(),
};

const classicText: Desk = {
  ...classicVisual,
  name: 'classic editor, Text',
  plainInFirefox: false,
  open: (page) => visit(page, `${NEW_POST}?classic=text`, 'author'),
  write: async (page, lines) => {
    await page.locator('#title').fill(TITLE);
    await page.locator('textarea#content').click();
    await typeLines(page, lines);
  },
  content: (page) => page.locator('textarea#content').inputValue(),
};

const classicScheduled: Desk = {
  ...classicVisual,
  name: 'classic editor, scheduled',
  write: async (page, lines) => {
    await classicVisual.write(page, lines);
    await page.locator('.edit-timestamp').click();
    // WordPress gives the month the focus when the fields have come, and takes it from what is being filled.
    await expect(page.locator('#mm')).toBeFocused();
    await page.locator('#aa').fill('2099');
    // By key, for the button is still on the move.
    await page.locator('.save-timestamp').press('Enter');
    await expect(page.locator('#publish')).toHaveValue('Schedule');
  },
};

const classicUpdated: Desk = {
  ...classicVisual,
  name: 'classic editor, an update of a published post',
  open: async (page) => {
    const id = await published(TITLE, 'Garlic.');
    await visit(page, `/wp-admin/post.php?post=${id}&action=edit&classic=visual`, 'author');
    await tinymce(page).waitFor();
  },
};

// --- Comments

const comment: Desk = {
  name: 'a visitor’s comment',
  open: (page) => visit(page, '/?p=1', 'visitor'),
  write: async (page, lines) => {
    await page.locator('#author').fill('Kim');
    await page.locator('#email').fill('kim@pause.invalid');
    await page.locator('#comment').click();
    await typeLines(page, lines);
  },
  content: (page) => page.locator('#comment').inputValue(),
  submit: (page) => page.locator('#commentform #submit').click(),
  taken: (page) => page.locator('.comment-awaiting-moderation').waitFor(),
};

const commentByEnter: Desk = {
  ...comment,
  name: 'a visitor’s comment, sent with Enter in the name field',
  submit: (page) => page.locator('#author').press('Enter'),
};

const reply: Desk = {
  ...comment,
  name: 'a visitor’s reply',
  open: async (page) => {
    await comment.open(page);
    await page.locator('.comment-reply-link').first().click();
  },
};

const authorsReply: Desk = {
  ...comment,
  name: 'an author’s reply in the list of comments',
  open: async (page) => {
    await visit(page, '/wp-admin/edit-comments.php', 'author');
    await page.locator('#comment-1').hover();
    await page.locator('#comment-1 .reply button').click();
    await page.locator('#replycontent').waitFor();
  },
  write: async (page, lines) => {
    await page.locator('#replycontent').click();
    await typeLines(page, lines);
  },
  content: (page) => page.locator('#replycontent').inputValue(),
  submit: (page) => page.locator('#replybtn').click(),
  taken: (page) => page.locator('#the-comment-list > tr.comment').nth(1).waitFor(),
};

const editedComment: Desk = {
  ...comment,
  name: 'a comment that its author edits',
  open: async (page) => {
    const id = await commented('Garlic.');
    await visit(page, `/wp-admin/comment.php?action=editcomment&c=${id}`, 'author');
  },
  write: async (page, lines) => {
    await page.locator('#content').click();
    await page.keyboard.press('Control+End');
    await typeLines(page, ['', ...lines]);
  },
  content: (page) => page.locator('#content').inputValue(),
  submit: (page) => page.locator('#save').click(),
  taken: (page) => page.locator('#the-comment-list').waitFor(),
};

/** Every way in which something comes to be read by everybody. */
export const PUBLISHED: readonly Desk[] = [
  blockEditor,
  framedCanvas,
  codeEditor,
  unasked,
  scheduled,
  updated,
  updatedByKey,
  classicVisual,
  classicText,
  classicScheduled,
  classicUpdated,
  comment,
  commentByEnter,
  reply,
  authorsReply,
  editedComment,
];

/** Ways in which something is kept for later, and read by nobody. */
export const DRAFTED: readonly Desk[] = [
  {
    ...blockEditor,
    name: 'block editor, a draft by its button',
    submit: (page) => page.locator('.editor-post-save-draft').click(),
    taken: (page) => page.locator('.editor-post-saved-state.is-saved').waitFor(),
  },
  {
    ...blockEditor,
    name: 'block editor, a draft by Ctrl+S',
    submit: (page) => page.keyboard.press('Control+S'),
    taken: (page) => page.locator('.editor-post-saved-state.is-saved').waitFor(),
  },
  {
    ...classicVisual,
    name: 'classic editor, a draft',
    submit: (page) => page.locator('#save-post').click(),
  },
  {
    name: 'dashboard, a quick draft',
    open: (page) => visit(page, '/wp-admin/index.php', 'author'),
    write: async (page, lines) => {
      await page.locator('#quick-press #title').fill(TITLE);
      await page.locator('#quick-press #content').click();
      await typeLines(page, lines);
    },
    content: (page) => page.locator('#quick-press #content').inputValue(),
    submit: (page) => page.locator('#save-post').click(),
    taken: (page) => page.locator('#dashboard_quick_press .drafts li').waitFor(),
  },
];
