import type { Site } from '../site.ts';
import { facebook } from './facebook.ts';
import { generic } from './generic.ts';
import { messenger } from './messenger.ts';
import { wordpressBlockEditor } from './wordpress-block-editor.ts';
import { wordpressClassicEditor } from './wordpress-classic-editor.ts';
import { wordpressComment } from './wordpress-comment.ts';
import { x } from './x.ts';

/** Every site that is known by name, and last the way for all others. */
export const SITES: readonly Site[] = [
  x,
  facebook,
  messenger,
  wordpressComment,
  wordpressBlockEditor,
  wordpressClassicEditor,
  generic,
];
