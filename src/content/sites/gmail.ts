import { composeBox } from '../composers/compose-box.ts';
import type { Site } from '../site.ts';

/** Gmail: e-mails, written in a window over the others or below the one that is answered. */
export const gmail: Site = {
  id: 'gmail',
  appliesTo: ({ host }) => host === 'mail.google.com',
  leavesAlone: () => false,
  boxes: [
    composeBox({
      kind: 'message',
      channel: 'email',
      within: '[role="dialog"], .M9, .aoI',
      orAround: true,
      field:
        'input[name="subjectbox"], [contenteditable="true"][g_editable="true"], .Am.Al.editable[contenteditable="true"]',
      sends: '[role="button"].T-I.J-J5-Ji.aoO',
    }),
  ],
};
