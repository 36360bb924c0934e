import { documentOf, frameOf, isShown } from '../dom.ts';
import type { Site } from '../site.ts';

const FORM = 'form#post';
const SUBMIT = '#publish';
const FRAME = '#content_ifr';

function fieldsOf(form: Element): Element[] {
  const frame = form.querySelector(FRAME);
  const visual = frame && isShown(frame) ? documentOf(frame)?.body : null;
  const body = visual ?? form.querySelector('textarea#content');
  return [form.querySelector('#title'), body].filter((field) => field !== null);
}

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
        if (part.matches(`${FORM}, ${SUBMIT}`)) return form;
        return fieldsOf(form).includes(part) ? form : null;
      },
      fields: fieldsOf,
      controls: (root) => [...root.querySelectorAll(SUBMIT)],
      enterSends: false,
      chordSends: false,
    },
  ],
};
