import { CONTROLS } from '../composers/control.ts';
import { queryAll } from '../dom.ts';
import { isLabelOf, nameOf } from '../recognise/name.ts';
import { labelsOf } from '../recognise/surroundings.ts';
import { COPY, RECIPIENT, TITLE_WORDS } from '../recognise/words.ts';
import type { ComposeBox, Site } from '../site.ts';

const HOSTS = new Set(
  'outlook.live.com outlook.office.com outlook.office365.com outlook.cloud.microsoft'.split(' '),
);
const BODY = '[role="textbox"][contenteditable="true"]';
const PANE =
  '[role="main"], [role="dialog"], #ReadingPaneContainerId, [data-app-section="ConversationContainer"]';
const SEND =
  'button[aria-label="Send"], button[title^="Send"], button[data-testid="ComposeSendButton"]';

const isCalled = (field: Element, what: RegExp) =>
  labelsOf(field).some((label) => what.test(label));
const isForPeople = (field: Element) => isCalled(field, RECIPIENT) || isCalled(field, COPY);

const email: ComposeBox = {
  kind: 'message',
  channel: 'email',
  root(part) {
    const pane = part.closest(PANE);
    if (!pane || email.controls(pane).length === 0) return null;
    return email.fields(pane).includes(part) || email.controls(pane).includes(part) ? pane : null;
  },
  fields: (root) => [
    ...queryAll(root, 'input').filter((line) => isCalled(line, TITLE_WORDS)),
    ...queryAll(root, BODY).filter((field) => !isForPeople(field)),
  ],
  // The label is translated.
  controls: (root) =>
    queryAll(root, CONTROLS).filter(
      (control) => control.matches(SEND) || isLabelOf(nameOf(control), 'send'),
    ),
  enterSends: false,
  chordSends: true,
};

/** Outlook in the browser: e-mails. */
export const outlook: Site = {
  id: 'outlook',
  appliesTo: ({ host }) => HOSTS.has(host),
  leavesAlone: () => false,
  boxes: [email],
};
