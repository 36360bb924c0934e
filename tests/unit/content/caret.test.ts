// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { captureCaret, noteLeaving } from '../../../src/content/composers/caret.ts';
import { get, showPage } from './support/page.ts';

const fields = () => [...document.querySelectorAll('textarea, [contenteditable]')];

describe('the caret', () => {
  it('comes back into the field that had it, with its selection', () => {
    showPage('<textarea>one two</textarea><textarea>three</textarea><button></button>');
    const area = get<HTMLTextAreaElement>('textarea');
    area.focus();
    area.setSelectionRange(4, 7);
    const caret = captureCaret(fields(), null);
    get('button').focus();
    area.setSelectionRange(0, 0);
    caret?.restore();
    expect(document.activeElement).toBe(area);
    expect([area.selectionStart, area.selectionEnd]).toEqual([4, 7]);
  });

  it('comes back into a rich editor', () => {
    showPage('<div contenteditable tabindex="0"><p>one</p></div><button></button>');
    const text = get('p').firstChild as Text;
    get('div').focus();
    document.getSelection()?.setBaseAndExtent(text, 1, text, 2);
    const caret = captureCaret(fields(), null);
    get('button').focus();
    document.getSelection()?.removeAllRanges();
    caret?.restore();
    const selection = document.getSelection();
    expect(document.activeElement).toBe(get('div'));
    expect([selection?.anchorNode, selection?.anchorOffset, selection?.focusOffset]).toEqual([
      text,
      1,
      2,
    ]);
  });

  it('finds its place in the text when the editor has made its nodes anew', () => {
    showPage('<div contenteditable tabindex="0"><p>one two</p></div>');
    get('div').focus();
    const text = get('p').firstChild as Text;
    document.getSelection()?.setBaseAndExtent(text, 5, text, 5);
    const caret = captureCaret(fields(), null);
    get('div').innerHTML = '<p>one <b>two</b></p>';
    caret?.restore();
    const selection = document.getSelection();
    expect([selection?.anchorNode, selection?.anchorOffset]).toEqual([get('b').firstChild, 1]);
  });

  it('goes to the end where its place has gone', () => {
    showPage('<div contenteditable tabindex="0"><p>one</p></div>');
    get('div').focus();
    const text = get('p').firstChild as Text;
    document.getSelection()?.setBaseAndExtent(text, 3, text, 3);
    const caret = captureCaret(fields(), null);
    get('div').innerHTML = '<p>1</p>';
    caret?.restore();
    const selection = document.getSelection();
    expect([selection?.anchorNode, selection?.anchorOffset]).toEqual([get('div'), 1]);
  });

  it('leaves it to an editor that gives its selection up with the focus and puts it back', () => {
    showPage('<div contenteditable tabindex="0"><p>one</p></div><button></button>');
    const text = get('p').firstChild as Text;
    get('div').addEventListener('focus', () => document.getSelection()?.collapse(text, 1));
    get('button').focus();
    document.getSelection()?.removeAllRanges();
    const caret = captureCaret(fields(), get('div'));
    caret?.restore();
    const selection = document.getSelection();
    expect([selection?.anchorNode, selection?.anchorOffset]).toEqual([text, 1]);
  });

  it('comes back to where an editor was left that gives its selection up', () => {
    showPage('<div contenteditable tabindex="0"><p>one</p></div><button></button>');
    const text = get('p').firstChild as Text;
    document.getSelection()?.setBaseAndExtent(text, 2, text, 3);
    noteLeaving(get('div'));
    get('button').focus();
    document.getSelection()?.removeAllRanges();
    const caret = captureCaret(fields(), get('div'));
    // As the browser does where there is no selection.
    get('div').addEventListener('focus', () => document.getSelection()?.collapse(text, 0));
    caret?.restore();
    const selection = document.getSelection();
    expect([selection?.anchorOffset, selection?.focusOffset]).toEqual([2, 3]);
  });

  it('goes to the field that had the focus last when none has it now', () => {
    showPage('<textarea>one</textarea><textarea>two</textarea><button></button>');
    const [first] = fields();
    get('button').focus();
    expect(captureCaret(fields(), first ?? null)?.field).toBe(first);
    expect(captureCaret(fields(), get('button'))?.field).toBe(fields()[1]);
  });
});
