import * as v from 'valibot';
import { CONCERNS } from './concerns.ts';
import { LONGEST_PATTERN } from './pattern/syntax.ts';
import { FRAMES } from './reading/frames.ts';
import { WHO } from './reading/who.ts';

// Limits that keep a hostile or mistaken pack from making the extension slow.
const MOST_RULES = 2000;
const MOST_PATTERNS = 2000;
const MOST_EXAMPLES = 200;
const LONGEST_TEXT = 5000;

const id = v.pipe(
  v.string('an id is missing'),
  v.regex(
    /^[a-z0-9][a-z0-9-]{0,63}$/,
    'an id has small letters, digits and hyphens only, at most 64',
  ),
);
const line = (what: string) =>
  v.pipe(
    v.string(`${what} is missing, or is not text`),
    v.trim(),
    v.minLength(1, `${what} is empty`),
    v.maxLength(LONGEST_TEXT, `${what} is longer than ${LONGEST_TEXT} characters`),
  );
const patterns = v.pipe(
  v.array(
    v.pipe(
      v.string('a pattern must be text (put it in quotes)'),
      v.maxLength(LONGEST_PATTERN, `a pattern may have ${LONGEST_PATTERN} characters`),
    ),
    'a list of patterns is needed (one per line, each after "- ")',
  ),
  v.minLength(1, 'the list of patterns is empty'),
  v.maxLength(MOST_PATTERNS, `more than ${MOST_PATTERNS} patterns in one rule`),
);
const examples = v.pipe(
  v.array(line('an example'), 'a list of examples is needed'),
  v.minLength(1, 'at least one example is needed'),
  v.maxLength(MOST_EXAMPLES, `more than ${MOST_EXAMPLES} examples`),
);

const clause = v.strictObject({
  document: line('the document'),
  number: v.optional(line('the number')),
  heading: v.optional(line('the heading')),
  paraphrase: line('the paraphrase'),
  url: v.optional(
    v.pipe(v.string(), v.regex(/^https?:\/\/[^\s]+$/, 'a url begins with https:// or http://')),
  ),
});

export const ruleSchema = v.strictObject({
  id,
  concern: v.picklist(CONCERNS, `a concern is one of: ${CONCERNS.join(', ')}`),
  reason: line('the reason'),
  match: patterns,
  likelihood: v.optional(
    v.pipe(
      v.number('a likelihood is a number from 0 to 1'),
      v.minValue(0, 'a likelihood is at least 0'),
      v.maxValue(1, 'a likelihood is at most 1'),
    ),
  ),
  near: v.optional(patterns),
  unless: v.optional(patterns),
  with: v.optional(patterns),
  without: v.optional(patterns),
  about: v.optional(v.array(v.picklist(WHO, `"about" is one of: ${WHO.join(', ')}`))),
  'not-about': v.optional(v.array(v.picklist(WHO, `"not-about" is one of: ${WHO.join(', ')}`))),
  except: v.optional(v.array(v.picklist(FRAMES, `"except" is one of: ${FRAMES.join(', ')}`))),
  mark: v.optional(v.picklist(['words', 'sentence'], '"mark" is words or sentence')),
  replace: v.optional(
    v.union(
      [
        line('the replacement'),
        v.strictObject({ one: line('the replacement'), many: line('the replacement') }),
      ],
      '"replace" is text, or has "one" and "many" for one person and for several',
    ),
  ),
  clause: v.optional(clause),
  examples: v.strictObject(
    { 'must-match': examples, 'must-not-match': examples },
    'examples are needed: a list "must-match" and a list "must-not-match"',
  ),
});

const header = {
  format: v.literal(1, 'write "format: 1", the format that this version reads'),
  id,
  name: line('the name'),
  version: v.pipe(
    v.string('write the version in quotes, for example "1.0.0"'),
    v.regex(/^\d+\.\d+\.\d+$/, 'a version looks like 1.0.0'),
  ),
  language: v.pipe(
    v.string('the language is missing, for example en'),
    v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/, 'a language is a code such as en or en-GB'),
  ),
  description: v.optional(line('the description')),
  publisher: v.optional(line('the publisher')),
  clause: v.optional(clause),
  classes: v.optional(
    v.record(
      v.pipe(
        v.string(),
        v.regex(/^[a-z][a-z0-9-]*$/, 'a class has small letters, digits and hyphens'),
      ),
      patterns,
    ),
  ),
};

/** A pack whose rules have not been looked at yet, so that one bad rule does not spoil the others. */
export const packHeaderSchema = v.strictObject({
  ...header,
  rules: v.pipe(
    v.array(v.unknown(), 'a list of rules is needed'),
    v.minLength(1, 'the pack has no rules'),
    v.maxLength(MOST_RULES, `more than ${MOST_RULES} rules`),
  ),
});

/** A whole pack, as it comes back from storage. */
export const packSchema = v.strictObject({ ...header, rules: v.array(ruleSchema) });
