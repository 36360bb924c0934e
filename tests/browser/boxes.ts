import { type Box, click, type Find, focusAnd, inFrame, key, textbox } from './box.ts';

/** A box of `box.html`, posted by its button with mouse or keyboard, and by `Ctrl+Enter`. */
function oneBox(id: string, label: string, newLine: Box['newLine'], editor: Find = textbox): Box {
  const button: Find = (page) => page.getByRole('button', { name: label });
  return {
    name: id,
    address: `/box.html?box=${id}`,
    newLine,
    editor,
    ways: {
      'a click': click(button),
      'Space on the button': focusAnd(button, 'Space'),
      ...(newLine === undefined ? { Enter: key('Enter') } : { 'Ctrl+Enter': key('Control+Enter') }),
    },
  };
}

/** A textarea or the like with a button "Post" of which only the click matters. */
function trap(
  name: string,
  address: string,
  editor: Find = textbox,
  buttons: Find = (page) => page.getByRole('button', { name: 'Post' }),
): Box {
  return { name, address, newLine: 'Enter', editor, ways: { 'a click': click(buttons) } };
}

const inFramePost: Find = (page) =>
  page.frameLocator('iframe').getByRole('button', { name: 'Post' });

export const EDITORS: readonly Box[] = [
  oneBox('textarea', 'Post', 'Enter'),
  oneBox('input', 'Comment', undefined),
  oneBox('contenteditable', 'Share', 'Enter'),
  oneBox('lexical', 'Post', 'Enter'),
  oneBox('draft', 'Reply', 'Enter'),
  oneBox('quill', 'Publish', 'Enter'),
  oneBox('quill1', 'Publish', 'Enter', (page) => page.locator('.ql-editor')),
  oneBox('prosemirror', 'Post', 'Enter'),
  oneBox('tiptap', 'Post', 'Enter'),
  oneBox('slate', 'Post', 'Enter'),
  oneBox('ckeditor', 'Post', 'Enter'),
  oneBox('tinymce', 'Publish', 'Enter', inFrame),
  oneBox('tinymce-inline', 'Publish', 'Enter'),
  oneBox('trix', 'Post', 'Enter', (page) => page.locator('trix-editor')),
  oneBox('codemirror', 'Post reply', 'Enter'),
];

export const TRAPS: readonly Box[] = [
  {
    ...trap('a form submitted by the page itself', '/traps/request-submit.html'),
    ways: { 'a link': (page) => page.locator('#finish').click() },
  },
  trap('an open shadow root', '/traps/shadow.html', textbox, (page) =>
    page.getByRole('button', { name: 'Share' }),
  ),
  trap('a page that listens first', '/traps/early-listener.html'),
  trap('a strict page', '/traps/strict.html'),
  trap('a page that is isolated from other origins', '/traps/isolated.html'),
  trap('a frame', '/traps/frames.html?kind=same-origin', inFrame, inFramePost),
  trap('a frame of another site', '/traps/frames.html?kind=other-site', inFrame, inFramePost),
  trap('a srcdoc frame', '/traps/frames.html?kind=srcdoc', inFrame, inFramePost),
  trap('a sandboxed frame', '/traps/frames.html?kind=sandboxed', inFrame, inFramePost),
  trap('a data: frame', '/traps/frames.html?kind=data', inFrame, inFramePost),
  trap('a blob: frame', '/traps/frames.html?kind=blob', inFrame, inFramePost),
  trap('an about:blank frame', '/traps/frames.html?kind=blank', inFrame, inFramePost),
  trap('a frame that was written into', '/traps/frames.html?kind=written', inFrame, inFramePost),
];
