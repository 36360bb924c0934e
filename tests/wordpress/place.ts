import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { array, type InferOutput, object, parse, picklist, string } from 'valibot';

const place = object({ url: string(), user: string(), password: string(), socket: string() });
const save = object({
  kind: picklist(['post', 'comment']),
  /** Of a post its status, such as "publish" or "future"; of a comment "comment" or "reply". */
  status: string(),
  /** Of a comment its author. */
  title: string(),
  content: string(),
});

/** What WordPress kept at one save, word for word. */
export type Save = InferOutput<typeof save>;

const given = process.env.PAUSE_WORDPRESS;
if (given === undefined)
  throw new Error('No WordPress is running; npm run test:wordpress starts one');

/** The WordPress that was started for the tests. */
export const WORDPRESS = parse(place, JSON.parse(given));

const call = promisify(execFile);

async function query(sql: string): Promise<string> {
  const options = ['--no-defaults', '--default-character-set=utf8mb4', '--skip-column-names'];
  const { stdout } = await call('mariadb', [
    ...options,
    '--batch',
    '--raw',
    `--socket=${WORDPRESS.socket}`,
    'wordpress',
    '-e',
    sql,
  ]);
  return stdout.trim();
}

/** Every save so far, in order, from the database. */
export async function saves(): Promise<Save[]> {
  const rows = await query(
    "SELECT JSON_OBJECT('kind', kind, 'status', status, 'title', title, 'content', content) " +
      'FROM saves ORDER BY n',
  );
  const lines = rows === '' ? [] : rows.split('\n');
  return parse(
    array(save),
    lines.map((line): unknown => JSON.parse(line)),
  );
}

/** Empties WordPress but for the post and pages that it comes with. */
export async function forget(): Promise<void> {
  await query(
    'DELETE FROM saves; DELETE FROM wp_comments WHERE comment_ID > 1; ' +
      "DELETE FROM wp_posts WHERE ID > 3 AND post_type IN ('post', 'revision'); " +
      'DELETE FROM wp_postmeta WHERE post_id NOT IN (SELECT ID FROM wp_posts)',
  );
}

const quoted = (text: string) => `CONVERT(X'${Buffer.from(text).toString('hex')}' USING utf8mb4)`;

/** Puts an approved comment on the post that WordPress comes with, and gives back its number. */
export async function commented(content: string): Promise<number> {
  const id = await query(
    'INSERT INTO wp_comments (comment_post_ID, comment_author, comment_date, comment_date_gmt, ' +
      `comment_content) SELECT 1, 'Kim', comment_date, comment_date_gmt, ${quoted(content)} ` +
      'FROM wp_comments WHERE comment_ID = 1; SELECT LAST_INSERT_ID()',
  );
  return Number(id);
}

/** Puts a published post there, and gives back its number. */
export async function published(title: string, content: string): Promise<number> {
  const id = await query(
    'INSERT INTO wp_posts (post_author, post_date, post_date_gmt, post_modified, post_modified_gmt, ' +
      'post_title, post_content, post_excerpt, post_status, post_name, to_ping, pinged, ' +
      'post_content_filtered, post_type) SELECT 1, post_date, post_date_gmt, post_modified, ' +
      `post_modified_gmt, ${quoted(title)}, ${quoted(content)}, '', 'publish', 'soup', '', '', '', 'post' ` +
      'FROM wp_posts WHERE ID = 1; SELECT LAST_INSERT_ID()',
  );
  return Number(id);
}
