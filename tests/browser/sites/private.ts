import { type Box, click, key } from '../box.ts';
import { PRIVATE as discord } from './discord.ts';
import { PRIVATE as discourse } from './discourse.ts';
import { PRIVATE as gmail } from './gmail.ts';
import { PRIVATE as outlook } from './outlook.ts';
import { PRIVATE as slack } from './slack.ts';
import { PRIVATE as teams } from './teams.ts';
import { PRIVATE as telegram } from './telegram.ts';
import { PRIVATE as whatsapp } from './whatsapp.ts';

/** Private boxes, on pages that also have public ones. They are looked at only once that is switched on. */
export const PRIVATE: readonly Box[] = [
  {
    name: 'X, message',
    address: 'https://x.com/home',
    page: '/sites/x.html',
    newLine: 'Shift+Enter',
    editor: (page) => page.getByTestId('dm-composer-textarea'),
    ways: {
      Enter: key('Enter'),
      'a click': click((page) => page.getByTestId('dm-composer-send-button')),
    },
  },
  {
    name: 'X, message of the older page',
    address: 'https://x.com/home',
    page: '/sites/x.html',
    newLine: 'Shift+Enter',
    editor: (page) => page.getByTestId('dmComposerTextInput'),
    ways: {
      Enter: key('Enter'),
      'a click': click((page) => page.getByTestId('dmComposerSendButton')),
    },
  },
  {
    name: 'Facebook, chat',
    address: 'https://www.facebook.com/groups/',
    page: '/sites/facebook.html',
    newLine: 'Shift+Enter',
    editor: (page) => page.locator('#chat').getByRole('textbox'),
    ways: {
      Enter: key('Enter'),
      'a click': click((page) => page.locator('#chat').getByRole('button')),
    },
  },
  {
    name: 'Instagram, message',
    address: 'https://www.instagram.com/',
    page: '/sites/instagram.html',
    newLine: 'Shift+Enter',
    editor: (page) => page.locator('#messages').getByRole('textbox'),
    ways: {
      Enter: key('Enter'),
      'a click': click((page) => page.getByRole('button', { name: 'Send' })),
    },
  },
  {
    name: 'LinkedIn, message',
    address: 'https://www.linkedin.com/feed/',
    page: '/sites/linkedin.html',
    newLine: 'Enter',
    editor: (page) => page.locator('.msg-form__contenteditable'),
    ways: {
      'a click': click((page) => page.locator('.msg-form__send-button')),
      'Ctrl+Enter': key('Control+Enter'),
    },
  },
  {
    name: 'YouTube, live chat',
    address: 'https://www.youtube.com/watch',
    page: '/sites/youtube.html',
    newLine: 'Shift+Enter',
    editor: (page) => page.locator('#chat #input'),
    ways: {
      Enter: key('Enter'),
      'a click': click((page) => page.locator('#send-button button')),
    },
  },
  ...discord,
  ...discourse,
  ...gmail,
  ...outlook,
  ...slack,
  ...teams,
  ...telegram,
  ...whatsapp,
];
