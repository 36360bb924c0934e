import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkText } from '../../../src/cli/check-files.ts';
import { visibleMarkdown } from '../../../src/cli/markdown.ts';
import { fakeCheck } from './fakes.ts';

/** The words that are seen, one space between them. */
function words(source: string): string {
  return visibleMarkdown(source).replaceAll('\u2060', '').replace(/\s+/g, ' ').trim();
}

describe('what a reader sees of Markdown', () => {
  it.each([
    ['emphasis', 'some *bold* and __strong__ words', 'some bold and strong words'],
    ['headings', '# One #\n\nTwo\n===\n', 'One Two'],
    ['lists', '- one\n- [ ] two\n\n1. three', 'one two three'],
    ['quotations', '> one\n> two', 'one two'],
    ['links', '[the words](http://x.org/secret "secret") end', 'the words end'],
    ['references', '[the words][secret] end\n\n[secret]: http://secret "secret"', 'the words end'],
    ['pictures', '![their face](secret.jpg)', 'their face'],
    ['addresses in angle brackets', 'see <https://x.org/seen>', 'see https://x.org/seen'],
    ['bare addresses', 'see www.x.org and a@b.org', 'see www.x.org and a@b.org'],
    ['inline code', 'a `secret` b ``sec`ret`` c', 'a b c'],
    ['fenced code', 'a\n\n```js secret\nsecret\n```\n\n~~~\nsecret\n~~~\nb', 'a b'],
    ['a fence that is never closed', 'a\n```\nsecret', 'a'],
    ['indented code', 'a\n\n    secret\n\nb', 'a b'],
    ['code in a list', '- a\n\n  ```\n  secret\n  ```\n- b', 'a b'],
    ['comments', 'a <!-- secret --> b\n\n<!-- secret\n\nsecret -->\n\nc', 'a b c'],
    ['tags', 'a <b class="secret">c</b>\n\n<div id="secret">\nd\n</div>', 'a c d'],
    ['scripts and styles', '<script>\nsecret\n</script>\n\n<style>secret</style>\n\na', 'a'],
    ['footnotes', 'a[^secret]\n\n[^secret]: b', 'a b'],
    ['tables', '| a | b |\n| - | - |\n| c | d |', '| a | b | | | | | c | d |'],
    ['escapes', "can\\'t say \\#one", "can't say #one"],
    ['entities', 'can&rsquo;t &amp; Zo&euml; &#39;', "can\u2019t & Zoë '"],
    ['signs inside a word', 'drug**gie**', 'druggie'],
  ])('%s', (_, source, seen) => {
    expect(words(source)).toBe(seen);
    expect(visibleMarkdown(source)).toHaveLength(source.length);
  });

  it('lets a wrapped paragraph flow, and keeps every other line ending', () => {
    expect(visibleMarkdown('one\ntwo\r\nthree\n\n- a\n- b')).toBe('one two  three\n\n  a\n  b');
    expect(visibleMarkdown('one  \ntwo\\\nthree')).toBe('one  \ntwo \nthree');
  });

  it('sees title and description of a front matter, and nothing else of it', () => {
    const yaml = [
      '---',
      'title: "The druggie: a day"',
      'author: secret',
      "description: 'in short'",
      'summary: >-',
      '  folded',
      '  words',
      'excerpt: plain words # secret',
      'tags: [secret]',
      '---',
      'body',
    ].join('\n');
    expect(words(yaml)).toBe('The druggie: a day in short folded words plain words body');
    expect(words(yaml.replaceAll('\n', '\r\n'))).toBe(words(yaml));
    expect(words('+++\ntitle = "The day" # secret\nslug = "secret"\n+++\nbody')).toBe(
      'The day body',
    );
  });

  it.each([
    ['broken YAML', '---\ntitle: [a\nb: "secret\n---\nbody'],
    ['no mapping', '---\n- secret\n---\nbody'],
    ['an empty front matter', '---\n---\nbody'],
    ['a title that is a list', '---\ntitle: [secret]\n---\nbody'],
  ])('shows nothing of a front matter with %s', (_, source) => {
    expect(words(source)).toBe('body');
  });

  it('does not shift offsets after a byte order mark', () => {
    expect(visibleMarkdown('\ufeffab `secret` cd')).toBe(' ab          cd');
  });
});

const fragment = fc.constantFrom(
  ...'*|**|_|`|```|~~~|~~|>|#|-|+|1.|[|]|(|)|[^1]|[^1]: |<|>|<!--|-->|<b>|</b>|---|+++|===|!|&amp;'.split(
    '|',
  ),
  ...['&rsquo;', '\\', '|', '\n', '\n\n', '\r\n', '\r', '\t', '    ', ' ', ':', '"', "'", '\0'],
  ...[
    'title: ',
    'title = ',
    'druggie',
    'words',
    'é',
    '👩🏽‍⚕️',
    '\ud800',
    '\ufeff',
    'http://x.org/a',
    'a@b.org',
  ],
);
const markdown = fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join(''));

describe('any Markdown', () => {
  it('keeps its length and shows only what it holds, at the same place', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        const seen = visibleMarkdown(source.replaceAll('&', ' '));
        expect(seen).toHaveLength(source.length);
        for (let at = 0; at < source.length; at++) {
          if (seen[at] !== ' ' && seen[at] !== '\u2060') expect(seen[at]).toBe(source[at]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('has findings whose offsets cut out their words', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        for (const isMarkdown of [true, false]) {
          for (const { findings } of checkText(source, isMarkdown, fakeCheck).concerns) {
            for (const { start, end, text } of findings) {
              expect(source.slice(start, end)).toBe(text);
              expect(text).toBe('druggie');
            }
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never shows what is fenced', () => {
    fc.assert(
      fc.property(markdown, (inside) => {
        const fence = '`'.repeat(inside.length + 3);
        const source = `a\n\n${fence}\n${inside}\n${fence}\n\nb`;
        expect(visibleMarkdown(source).replace(/\s/g, '')).toBe('ab');
      }),
    );
  });
});
