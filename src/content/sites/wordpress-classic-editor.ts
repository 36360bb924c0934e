import { documentOf, frameOf, isShown } from '../dom.ts';
import type { Site } from '../site.ts';

const FORM = 'form#post';
const SUBMIT = '#publish';
const FRAME = '#content_ifr';

/**
 * WordPress's classic editor. Below the "Visual" tab the text is in TinyMCE's frame, and gets into the
 * textarea only on submission; below "Text" it is in the textarea.
 */
export const wordpressClassicEditor: Site = {
  id: 'wordpress-classic-editor',
  appliesTo: () => true,
  leavesAlone: (part) => part.matches('#save-post, #post-preview') && part.closest(FORM) !== null,
  boxes: [
    {
      kind: 'blog',
      root(part) {
        const form = (frameOf(part) ?? part).closest(FORM);
        if (!form?.querySelector(SUBMIT)) return null;
        const isPart = part === form || part.matches(SUBMIT) || this.fields(form).includes(part);
        return isPart ? form : null;
      },
      fields(root) {
        const title = root.querySelector('#title');
        const frame = root.querySelector(FRAME);
        const visual = frame && isShown(frame) ? documentOf(frame)?.body : null;
        const body = visual ?? root.querySelector('textarea#content');
        return [title, body].filter((field) => field != null);
      },
      controls: (root) => [...root.querySelectorAll(SUBMIT)],
      enterSends: false,
      chordSends: false,
    },
  ],
};
