import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  ATTACHMENT,
  type BoxRecord,
  CHECKS,
  recordsIn,
  sitesTable,
} from '../../../scripts/lib/sites-table.mjs';
import { SITES } from '../../browser/sites/index.ts';

const BROWSERS = ['Chromium', 'Firefox'];
const DOCS = readFileSync(join(import.meta.dirname, '../../../docs/sites.md'), 'utf8');

const record: BoxRecord = {
  site: 'x',
  box: 'X, home',
  browser: 'firefox',
  version: '153.0',
  outcomes: {
    found: 'yes',
    read: 'yes',
    underlined: 'yes',
    click: 'yes',
    keyboard: 'none',
    once: 'no',
    edit: 'yes',
  },
};

/** The cells of each row of the table. */
function rowsOf(markdown: string): string[][] {
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

describe('the table of named sites', () => {
  it('has a cell for every check, empty where it was not come to', () => {
    expect(rowsOf(sitesTable([record]))).toEqual([
      ['X, home', 'Firefox', '✓', '✓', '✓', '✓', '–', '✗', '✓', ''],
    ]);
  });

  it("comes from the boxes' records, wherever in the report they are", () => {
    const body = Buffer.from(JSON.stringify(record)).toString('base64');
    const attachments = [{ name: 'screenshot' }, { name: ATTACHMENT, body }];
    const spec = { tests: [{ results: [{ attachments }] }] };
    const report = { suites: [{ specs: [], suites: [{ specs: [spec] }] }] };
    expect(recordsIn(report)).toEqual([record]);
  });
});

describe('docs/sites.md', () => {
  const rows = rowsOf(DOCS);
  const named = Object.values(SITES).flatMap((boxes) => boxes.map(({ name }) => name));

  it.each(named)('says what was seen of %s in both browsers', (box) => {
    for (const browser of BROWSERS) {
      const found = rows.filter(([name, where]) => name === box && where === browser);
      expect(found, `${browser}: npm run sites`).toHaveLength(1);
      const [, , ...cells] = found[0] ?? [];
      expect(cells).toHaveLength(Object.keys(CHECKS).length);
      for (const cell of cells) expect(cell, `${browser}: npm run sites`).toMatch(/^[✓–]$/);
    }
  });

  it('names no box that is not tried any more', () => {
    expect(rows.map(([box]) => box).filter((box) => !named.includes(box ?? ''))).toEqual([]);
  });
});
