import type { Box } from '../box.ts';
import { BOXES as blogger } from './blogger.ts';
import { BOXES as bluesky } from './bluesky.ts';
import { BOXES as discourse } from './discourse.ts';
import { BOXES as disqus } from './disqus.ts';
import { BOXES as facebook } from './facebook.ts';
import { BOXES as facebookComments } from './facebook-comments.ts';
import { BOXES as ghost } from './ghost.ts';
import { BOXES as instagram } from './instagram.ts';
import { BOXES as linkedin } from './linkedin.ts';
import { BOXES as mastodon } from './mastodon.ts';
import { BOXES as medium } from './medium.ts';
import { BOXES as nextdoor } from './nextdoor.ts';
import { BOXES as oldReddit } from './old-reddit.ts';
import { BOXES as pinterest } from './pinterest.ts';
import { BOXES as quora } from './quora.ts';
import { BOXES as reddit } from './reddit.ts';
import { BOXES as stackExchange } from './stack-exchange.ts';
import { BOXES as substack } from './substack.ts';
import { BOXES as threads } from './threads.ts';
import { BOXES as tiktok } from './tiktok.ts';
import { BOXES as tumblr } from './tumblr.ts';
import { BOXES as wordpressBlockEditor } from './wordpress-block-editor.ts';
import { BOXES as wordpressClassicEditor } from './wordpress-classic-editor.ts';
import { BOXES as wordpressComment } from './wordpress-comment.ts';
import { BOXES as x } from './x.ts';
import { BOXES as youtube } from './youtube.ts';

/** The compose boxes of every site with a file of its own, by its id. */
export const SITES: Readonly<Record<string, readonly Box[]>> = {
  blogger,
  bluesky,
  discourse,
  disqus,
  facebook,
  'facebook-comments': facebookComments,
  ghost,
  instagram,
  linkedin,
  mastodon,
  medium,
  nextdoor,
  'old-reddit': oldReddit,
  pinterest,
  quora,
  reddit,
  'stack-exchange': stackExchange,
  substack,
  threads,
  tiktok,
  tumblr,
  'wordpress-block-editor': wordpressBlockEditor,
  'wordpress-classic-editor': wordpressClassicEditor,
  'wordpress-comment': wordpressComment,
  x,
  youtube,
};
