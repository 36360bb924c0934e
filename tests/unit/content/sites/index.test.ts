import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SITES } from '../../../../src/content/sites/index.ts';
import { SITES as BOXES } from '../../../browser/sites/index.ts';

const FILES = Object.keys(import.meta.glob('../../../../src/content/sites/*.ts'));
const TESTS = Object.keys(import.meta.glob('./*.test.ts')).map(nameOf);
const FIXTURES = join(import.meta.dirname, '../../../fixtures/page');

/** Sites that are tested in the browser in another way, and how. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  generic: 'by every editor and trap of tests/browser/boxes.ts',
};
/** Pages whose address on the fixture server is that of the real software. */
const SERVED: Readonly<Record<string, string>> = {
  '/wp-admin/post-new.php': '/sites/wordpress-editor.html',
};

function nameOf(file: string): string {
  return file.replace(/^.*\/|(\.test)?\.ts$/g, '');
}

describe('the list of sites', () => {
  it('has every file of the folder, under the name of the file', () => {
    const files = FILES.map(nameOf).filter((id) => id !== 'index');
    expect(files).not.toHaveLength(0);
    expect(SITES.map((site) => site.id).sort()).toEqual(files.sort());
  });

  it('ends with the generic way', () => {
    expect(SITES.at(-1)?.id).toBe('generic');
  });

  it('has no boxes in the browser tests that no site knows', () => {
    const ids = SITES.map((site) => site.id);
    expect(Object.keys(BOXES).filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe.each(SITES.filter(({ id }) => id !== 'generic'))('the site $id', ({ id, boxes }) => {
  it('has a unit test of its own', () => {
    expect(TESTS).toContain(id);
  });

  // What is off until somebody switches it on has nothing that a browser could show being held.
  const isPublic = boxes.some(({ channel = 'public' }) => channel === 'public');
  if (!isPublic || id in ELSEWHERE) return;
  it('is worked by hand on a page of its shape', () => {
    const worked = BOXES[id] ?? [];
    expect(worked, `tests/browser/sites/${id}.ts`).not.toHaveLength(0);
    for (const { name, address, page, ways } of worked) {
      const { pathname } = new URL(page ?? address, 'http://fixtures.invalid');
      const file = join(FIXTURES, SERVED[pathname] ?? pathname);
      expect(existsSync(file), `${name}: ${file}`).toBe(true);
      expect(Object.keys(ways), name).not.toHaveLength(0);
    }
  });
});
