// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isBlank, readText } from '../../../src/content/composers/read-text.ts';
import { get, showPage } from './support/page.ts';

/** What is read of an editable with this in it. */
function read(html: string): string {
  showPage(`<div id="box" contenteditable="true">${html}</div>`);
  return readText([get('#box')]).text;
}

describe('what a rich editor would post', () => {
  const cases: Record<string, readonly [html: string, text: string]> = {
    'plain text': ['one two', 'one two'],
    'words in spans': ['<span>on</span><b>e</b> <i>two</i>', 'one two'],
    'blocks on lines of their own': ['<p>one</p><p>two</p>', 'one\ntwo'],
    'text before a block': ['one<div>two</div>three', 'one\ntwo\nthree'],
    'nested blocks without extra lines': ['<div><div><p>one</p></div></div><p>two</p>', 'one\ntwo'],
    'a line break': ['one<br>two', 'one\ntwo'],
    'an empty paragraph as an empty line': ['<p>one</p><p><br></p><p>two</p>', 'one\n\ntwo'],
    'several empty paragraphs': [
      '<div>one</div><div><br></div><div><br></div><div>two</div>',
      'one\n\n\ntwo',
    ],
    'an empty block of Draft.js': [
      '<div data-block="true"><span>one</span></div><div data-block="true"><div><span><br data-text="true"></span></div></div><div data-block="true"><span>two</span></div>',
      'one\n\ntwo',
    ],
    'no line for ProseMirror fillers': [
      '<p>one<br class="ProseMirror-trailingBreak"></p><p>two</p>',
      'one\ntwo',
    ],
    'no line for CKEditor and TinyMCE fillers': [
      '<p>one<br data-cke-filler="true">!</p><p>two<br data-mce-bogus="1">!</p>',
      'one!\ntwo!',
    ],
    'an empty Slate line': [
      '<div>one</div><div><span data-slate-length="0">\uFEFF<br></span></div><div>two</div>',
      'one\n\ntwo',
    ],
    'no trailing lines': ['<p>one</p><p><br></p>', 'one'],
    'emoji drawn as images': ['one <img alt="😀"> two', 'one 😀 two'],
    'no placeholders': [
      '<span data-slate-placeholder="true">Write…</span><span class="cm-placeholder">Write…</span><b aria-hidden="true" contenteditable="false">Write…</b>one',
      'one',
    ],
    'mentions, which are posted': [
      '<span contenteditable="false">@someone</span> hello',
      '@someone hello',
    ],
    'no fillers inside words': ['on\u200Be\u2060 \uFEFFtw\u00ADo', 'one two'],
    'no-break spaces as spaces': ['one\u00A0two', 'one two'],
    'cells apart': [
      '<table><tr><td>one</td><td>two</td></tr><tr><td>three</td></tr></table>',
      'one\ttwo\nthree',
    ],
    'nothing of scripts and buttons': [
      '<script>x</script><style>y</style><button>z</button>one',
      'one',
    ],
    'right-to-left text': ['<p dir="rtl">مرحبا</p>', 'مرحبا'],
  };
  for (const [name, [html, text]] of Object.entries(cases)) {
    it(name, () => expect(read(html)).toBe(text));
  }

  it('goes through slots and open shadow roots', () => {
    showPage('<div id="box"><x-line>slotted</x-line></div>');
    const shadow = get('x-line').attachShadow({ mode: 'open' });
    shadow.innerHTML = '<p>before</p><slot></slot><p>after</p>';
    expect(readText([get('#box')]).text).toBe('before\nslotted\nafter');
  });

  it('takes a megabyte in many blocks without growing slow', () => {
    const line = `<p>${'word '.repeat(100)}</p>`;
    expect(read(line.repeat(2_100)).length).toBeGreaterThan(1_000_000);
  });
});

describe('each editor as it posts', () => {
  const cases: Record<string, readonly [html: string, text: string]> = {
    'Lexical: an empty line between paragraphs': [
      '<div contenteditable="true" data-lexical-editor="true"><p>one</p><p><br></p><p>two</p></div>',
      'one\n\n\n\ntwo',
    ],
    'ProseMirror: a line break at a paragraph’s end, and no widgets': [
      '<div contenteditable="true" class="ProseMirror"><p>one<br><br class="ProseMirror-trailingBreak"></p><p>t<span class="ProseMirror-widget">x</span>wo</p></div>',
      'one\n\n\ntwo',
    ],
    'Draft.js: lines': [
      '<div contenteditable="true" class="public-DraftEditor-content"><div data-contents="true"><div data-block="true">one</div><div data-block="true"><span><br data-text="true"></span></div><div data-block="true">two</div></div></div>',
      'one\n\ntwo',
    ],
    'Quill: list items without their handles': [
      '<div class="ql-container"><div contenteditable="true" class="ql-editor"><ol><li><span class="ql-ui" contenteditable="false">1.</span>one</li><li>two</li></ol></div></div>',
      'one\ntwo',
    ],
    'Slate: elements of any tag, and the line that the browser does not show': [
      '<div contenteditable="true" data-slate-editor="true"><span data-slate-node="element">one\n\n</span><span data-slate-node="element">two</span></div>',
      'one\n\ntwo',
    ],
    'Trix: no attachments': [
      '<trix-editor contenteditable=""><div><!--block-->one<br><br>two<figure data-trix-attachment="{}">x.png</figure></div></trix-editor>',
      'one\n\ntwo',
    ],
    'TinyMCE: nothing of its own': [
      '<div contenteditable="true" class="mce-content-body"><p>one</p><p>two</p><div data-mce-bogus="all">x</div></div>',
      'one\n\ntwo',
    ],
  };
  for (const [name, [html, text]] of Object.entries(cases)) {
    it(name, () => {
      showPage(html);
      expect(readText([get('[contenteditable]:not([contenteditable="false"])')]).text).toBe(text);
    });
  }

  it('tells where a document is not on the page as a whole', () => {
    showPage(
      '<div contenteditable="true" class="cm-content"><div class="cm-line">one</div><div class="cm-gap"></div></div>',
    );
    expect(readText([get('.cm-content')])).toMatchObject({ text: 'one', whole: false });
  });
});

describe('form fields', () => {
  it('are read as they are', () => {
    showPage('<textarea></textarea>');
    const value = ' one\u200B\n\u0000\uD800 two\n\n';
    get<HTMLTextAreaElement>('textarea').value = value;
    expect(readText([get('textarea')]).text).toBe(value);
  });
});

describe('several fields of one post', () => {
  it('are joined with an empty line, leaving out the empty ones', () => {
    showPage('<input value="A title"><p contenteditable> <br></p><p contenteditable>one</p>');
    const fields = [...document.querySelectorAll('input, p')];
    expect(readText(fields).text).toBe('A title\n\none');
  });
});

describe('the map', () => {
  it('leads from every run back to its place on the page', () => {
    showPage('<input value="Title"><div><p>on\u200Be\u00A0<b>two</b></p><p>three<br></p></div>');
    const { text, map } = readText([get('input'), get('div')]);
    expect(text).toBe('Title\n\none two\nthree');
    const back = map.map(({ start, end, node, offset }) => {
      const own = node instanceof HTMLInputElement ? node.value : (node.textContent ?? '');
      return [text.slice(start, end), own.slice(offset, offset + end - start)];
    });
    expect(back).toEqual([
      ['Title', 'Title'],
      ['on', 'on'],
      ['e ', 'e\u00A0'],
      ['two', 'two'],
      ['three', 'three'],
    ]);
  });

  it('ends where the text ends', () => {
    showPage('<div>one\n\n</div>');
    const { text, map } = readText([get('div')]);
    expect(map.at(-1)?.end).toBe(text.length);
  });
});

describe('isBlank', () => {
  it('takes spaces and fillers for nothing', () => {
    expect(isBlank(' \n\t\u00A0\u200B\uFEFF')).toBe(true);
    expect(isBlank('')).toBe(true);
    expect(isBlank('.')).toBe(false);
    expect(isBlank('👍')).toBe(false);
  });
});
