import { CONTROLS } from '../composers/control.ts';
import { controlsOf, isPostField, postFieldsIn, scopeFrom, scopeOf } from '../recognise/scope.ts';
import type { Site } from '../site.ts';

/**
 * Any site without a file of its own, and what such a file does not find: fields and the control that
 * posts them are told by their surroundings, names and labels. What is written is taken for public.
 */
export const generic: Site = {
  id: 'generic',
  appliesTo: () => true,
  leavesAlone: () => false,
  boxes: [
    {
      kind: 'post',
      root(part) {
        if (part.matches(CONTROLS)) return scopeFrom(part);
        if (part.localName === 'form') return part;
        return isPostField(part) ? (scopeOf(part) ?? part) : null;
      },
      fields: postFieldsIn,
      controls: controlsOf,
      enterSends: false,
      chordSends: true,
    },
  ],
};
