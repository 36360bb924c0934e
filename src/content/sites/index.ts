import type { Site } from '../site.ts';
import { bluesky } from './bluesky.ts';
import { facebook } from './facebook.ts';
import { generic } from './generic.ts';
import { instagram } from './instagram.ts';
import { linkedin } from './linkedin.ts';
import { mastodon } from './mastodon.ts';
import { messenger } from './messenger.ts';
import { nextdoor } from './nextdoor.ts';
import { oldReddit } from './old-reddit.ts';
import { pinterest } from './pinterest.ts';
import { quora } from './quora.ts';
import { reddit } from './reddit.ts';
import { threads } from './threads.ts';
import { tiktok } from './tiktok.ts';
import { tumblr } from './tumblr.ts';
import { wordpressBlockEditor } from './wordpress-block-editor.ts';
import { wordpressClassicEditor } from './wordpress-classic-editor.ts';
import { wordpressComment } from './wordpress-comment.ts';
import { x } from './x.ts';
import { youtube } from './youtube.ts';

/** Every site that is known by name, and last the way for all others. */
export const SITES: readonly Site[] = [
  bluesky,
  facebook,
  instagram,
  linkedin,
  mastodon,
  messenger,
  nextdoor,
  oldReddit,
  pinterest,
  quora,
  reddit,
  threads,
  tiktok,
  tumblr,
  wordpressBlockEditor,
  wordpressClassicEditor,
  wordpressComment,
  x,
  youtube,
  generic,
];
