import type { Site } from '../site.ts';
import { blogger } from './blogger.ts';
import { bluesky } from './bluesky.ts';
import { discord } from './discord.ts';
import { discourse } from './discourse.ts';
import { disqus } from './disqus.ts';
import { facebook } from './facebook.ts';
import { facebookComments } from './facebook-comments.ts';
import { generic } from './generic.ts';
import { ghost } from './ghost.ts';
import { gmail } from './gmail.ts';
import { instagram } from './instagram.ts';
import { linkedin } from './linkedin.ts';
import { mastodon } from './mastodon.ts';
import { medium } from './medium.ts';
import { messenger } from './messenger.ts';
import { nextdoor } from './nextdoor.ts';
import { oldReddit } from './old-reddit.ts';
import { outlook } from './outlook.ts';
import { pinterest } from './pinterest.ts';
import { quora } from './quora.ts';
import { reddit } from './reddit.ts';
import { slack } from './slack.ts';
import { stackExchange } from './stack-exchange.ts';
import { substack } from './substack.ts';
import { teams } from './teams.ts';
import { telegram } from './telegram.ts';
import { threads } from './threads.ts';
import { tiktok } from './tiktok.ts';
import { tumblr } from './tumblr.ts';
import { whatsapp } from './whatsapp.ts';
import { wordpressBlockEditor } from './wordpress-block-editor.ts';
import { wordpressClassicEditor } from './wordpress-classic-editor.ts';
import { wordpressComment } from './wordpress-comment.ts';
import { x } from './x.ts';
import { youtube } from './youtube.ts';

/** Every site that is known by name, and last the way for all others. */
export const SITES: readonly Site[] = [
  blogger,
  bluesky,
  discord,
  discourse,
  disqus,
  facebookComments,
  facebook,
  ghost,
  gmail,
  instagram,
  linkedin,
  mastodon,
  medium,
  messenger,
  nextdoor,
  oldReddit,
  outlook,
  pinterest,
  quora,
  reddit,
  slack,
  stackExchange,
  substack,
  teams,
  telegram,
  threads,
  tiktok,
  tumblr,
  whatsapp,
  wordpressBlockEditor,
  wordpressClassicEditor,
  wordpressComment,
  x,
  youtube,
  generic,
];
