import type { Box } from '../box.ts';
import { BOXES as facebook } from './facebook.ts';
import { BOXES as wordpressBlockEditor } from './wordpress-block-editor.ts';
import { BOXES as wordpressComment } from './wordpress-comment.ts';
import { BOXES as x } from './x.ts';

/** The compose boxes of every site with a file of its own, by its id. */
export const SITES: Readonly<Record<string, readonly Box[]>> = {
  facebook,
  'wordpress-block-editor': wordpressBlockEditor,
  'wordpress-comment': wordpressComment,
  x,
};
