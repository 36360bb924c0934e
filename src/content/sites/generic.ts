import { CONTROLS } from '../composers/control.ts';
import { isCode, isReadable, mayBeRead } from '../composers/editable.ts';
import { channelOf } from '../recognise/channel.ts';
import { createScopes, type Scopes } from '../recognise/scope.ts';
import { controlsOfSearch, searchFieldsIn, searchOf } from '../recognise/search.ts';
import type { ComposeBox, Site } from '../site.ts';

const texts = createScopes(isReadable);
const sources = createScopes((field) => mayBeRead(field) && isCode(field) === 'surely');

const boxOf = (scopes: Scopes): ComposeBox => ({
  kind: 'post',
  root(part) {
    if (part.matches(CONTROLS)) return scopes.scopeFrom(part);
    if (part.localName === 'form') return part;
    return scopes.isPostField(part) ? (scopes.scopeOf(part) ?? part) : null;
  },
  fields: scopes.postFieldsIn,
  controls: scopes.controlsOf,
  enterSends: false,
  chordSends: true,
});

const post = boxOf(texts);
const message: ComposeBox = { ...post, kind: 'message', channel: 'message' };
const chat: ComposeBox = { ...post, kind: 'message', channel: 'chat', enterSends: true };
const email: ComposeBox = { ...post, kind: 'message', channel: 'email' };
const code: ComposeBox = { ...post, channel: 'code' };
const BY_CHANNEL = { public: post, message, chat, email, code };

/**
 * Any site without a file of its own, and what such a file does not find: fields and the control that
 * posts them are told by their surroundings, names and labels. What is written is taken for public, unless
 * something tells that it is private, looked for, or source code.
 */
export const generic: Site = {
  id: 'generic',
  appliesTo: () => true,
  leavesAlone: () => false,
  boxes: [
    {
      ...post,
      as: (root) => BY_CHANNEL[channelOf(root, post.fields(root), post.controls(root))],
    },
    { ...boxOf(sources), channel: 'code' },
    {
      kind: 'post',
      channel: 'search',
      root: searchOf,
      fields: searchFieldsIn,
      controls: controlsOfSearch,
      enterSends: true,
      chordSends: true,
    },
  ],
};
