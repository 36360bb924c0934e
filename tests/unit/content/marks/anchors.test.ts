// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { caretIn } from '../../../../src/content/composers/caret.ts';
import { readText } from '../../../../src/content/composers/read-text.ts';
import {
  anchorOf,
  cutsAWord,
  rangeCutsAWord,
  touches,
  wordAt,
} from '../../../../src/content/marks/anchors.ts';
import { get, showPage } from '../support/page.ts';

const spot = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

describe('where words stand on the page', () => {
  it.each(['druggie', 'the druggie in', 'Elm'])('finds "%s" over nodes of an editor', (words) => {
    showPage('<div contenteditable="true"><p>Met the <b>dru</b>ggie</p><p>in Elm Road</p></div>');
    const read = readText([get('div')]);
    const wanted = words.replace('druggie in', 'druggie\nin');
    const found = anchorOf(read, spot(read.text.replace('\n\n', '\n'), wanted));
    expect(String(found)).toBe(words.replace(' in', 'in'));
  });

  it('finds them in the value of a form field', () => {
    showPage('<textarea></textarea>');
    const field = get<HTMLTextAreaElement>('textarea');
    field.value = 'Met the druggie today';
    const anchor = anchorOf(readText([field]), spot(field.value, 'druggie'));
    expect(anchor).toEqual({ field, start: 8, end: 15 });
  });

  it('finds nothing where no words stand any more', () => {
    showPage('<div contenteditable="true">Short</div>');
    expect(anchorOf(readText([get('div')]), { start: 40, end: 50 })).toBeNull();
  });
});

describe('the word at the caret', () => {
  it.each([
    ['a druggie b', 9, 'druggie'],
    ['a druggie', 9, 'druggie'],
    ['it’s fine', 2, 'it’s'],
    ['one  two', 4, ''],
  ])('of "%s" at %i is "%s"', (text, caret, word) => {
    const { start, end } = wordAt(text, caret);
    expect(text.slice(start, end)).toBe(word);
  });

  it('is touched by words that hold it or end at it, not by others', () => {
    const word = wordAt('met the druggie today', 12);
    expect(touches({ start: 8, end: 15 }, word)).toBe(true);
    expect(touches({ start: 0, end: 21 }, word)).toBe(true);
    expect(touches({ start: 0, end: 3 }, word)).toBe(false);
    expect(touches({ start: 16, end: 21 }, word)).toBe(false);
  });

  it('is told by the selection of a form field', () => {
    showPage('<textarea></textarea>');
    const field = get<HTMLTextAreaElement>('textarea');
    field.value = 'Met the druggie today';
    field.setSelectionRange(4, 10);
    expect(caretIn(readText([field]), field)).toBe(10);
  });
});

describe('words that have grown', () => {
  it.each([
    ['met the druggie today', false],
    ['met the druggies today', true],
    ['met theXdruggie today', true],
    ['met the druggie', false],
  ])('are told by what stands beside them: "%s"', (text, grown) => {
    const start = text.indexOf('druggie');
    expect(cutsAWord(text, { start, end: start + 7 })).toBe(grown);
    showPage(`<p>${text}</p>`);
    const range = document.createRange();
    range.setStart(get('p').firstChild as Text, start);
    range.setEnd(get('p').firstChild as Text, start + 7);
    expect(rangeCutsAWord(range)).toBe(grown);
  });
});
