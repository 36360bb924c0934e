import type { Channel } from '../../settings/channels.ts';
import { isCode, isSingleLine } from '../composers/editable.ts';
import { isShown, parentOf, queryAll } from '../dom.ts';
import { isLabelOf, nameOf } from './name.ts';
import { headingsOf, labelsOf, placeOfWriting, saysAny } from './surroundings.ts';
import {
  COPY,
  MESSAGE_WORDS,
  PRIVATE_WORDS,
  PUBLIC_WORDS,
  RECIPIENT,
  TITLE_WORDS,
} from './words.ts';

/** The lines above an e-mail's text may stand so many levels further out than its button. */
const LEVELS = 3;
const LINES = 'input, [role="combobox" i], [role="textbox" i]';
const PAGE = 'body, html';
/** Where sites keep private messages, as a part of the address. */
const PRIVATE_PATH = /\/(messages?|inbox|chats?|dms?|direct|conversations?|messenger|pm)(\/|$)/i;

/** Who reads what is written in a box that no site's file knows: everybody, unless something tells otherwise. */
export function channelOf(
  root: Element,
  fields: readonly Element[],
  controls: readonly Element[],
): Exclude<Channel, 'search'> {
  const field = fields.find((candidate) => !isSingleLine(candidate)) ?? fields[0] ?? root;
  // In a forum such an editor holds a post, and something near it posts that.
  if (isCode(field) === 'perhaps' && controls.length === 0) return 'code';
  if (isMail(root)) return 'email';
  const place = placeOfWriting(field);
  if (place === 'chat') return 'chat';
  if (place === 'private') return 'message';
  if (place === 'public') return 'public';
  const headings = headingsOf(root);
  if (PUBLIC_WORDS.test(headings)) return 'public';
  if (PRIVATE_WORDS.test(headings)) return 'message';
  if (fields.length > 1 || !isSent(controls)) return 'public';
  const { pathname = '' } = root.ownerDocument.location ?? {};
  const message = labelsOf(field).some((label) => MESSAGE_WORDS.test(label));
  return message || PRIVATE_PATH.test(pathname) ? 'message' : 'public';
}

/** Whether the box is sent to somebody, rather than posted: by its button's name, or by a nameless one. */
function isSent(controls: readonly Element[]): boolean {
  const [control] = controls;
  if (!control) return true;
  const name = nameOf(control);
  return name === '' || isLabelOf(name, 'send');
}

/** Whether there is a line for who gets it, and one for a copy or a subject. */
function isMail(root: Element): boolean {
  let level = 0;
  for (let at: Element | null = root; at && level <= LEVELS; at = parentOf(at), level++) {
    if (at.matches(PAGE)) return false;
    const lines = queryAll(at, LINES).filter(isShown);
    const calls = (what: RegExp) =>
      lines.filter((line) => namesOf(line).some((name) => what.test(name)));
    const recipients = calls(RECIPIENT);
    if (recipients.length === 0) continue;
    if (recipients.some((line) => line.matches('[type="email" i]'))) return true;
    return calls(COPY).length > 0 || lines.some((line) => saysAny(line, TITLE_WORDS));
  }
  return false;
}

function namesOf(line: Element): string[] {
  return [...labelsOf(line), line.getAttribute('name') ?? '', line.getAttribute('id') ?? ''];
}
