import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

// Holds the table "who may import whom" of docs/architecture.md.

const ROOT = resolve(import.meta.dirname, '../..');
/** Reads what the page has in the browser's memory, and refuses every other address (its own test holds that). */
const READS_LOCAL_FILES = 'content/pictures/local-file.ts';

const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  engine: ['engine'],
  data: ['data', 'engine', 'rules'],
  settings: ['settings', 'engine/concerns', 'engine/types', 'engine/pack', 'engine/codes/cite'],
  messages: ['engine/concerns', 'engine/types'],
  i18n: ['engine/concerns'],
  content: ['content', 'settings', 'messages', 'i18n', 'look', 'engine/concerns', 'engine/types'],
  background: ['background', 'engine', 'data', 'settings', 'messages', 'look', 'i18n'],
  pages: ['pages', 'engine', 'data', 'settings', 'messages', 'i18n', 'look', 'rules'],
  cli: ['cli', 'engine', 'data', 'settings/professions', 'settings/schema', 'package.json'],
  fit: ['fit', 'engine', 'data'],
  look: ['look'],
};
/** What the pure engine may take from outside. */
const ENGINE_PACKAGES = ['@noble/hashes', 'compromise', 'valibot', 'yaml'];

const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
  .map((file) => file.replaceAll('\\', '/'));

function importsOf(file: string): string[] {
  const source = readFileSync(join(ROOT, 'src', file), 'utf8');
  const found = source.matchAll(/(?:from|import)\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g);
  return [...found].map((match) => match[1] ?? match[2] ?? '');
}

function place(file: string, specifier: string): string {
  const target = relative(
    ROOT,
    resolve(ROOT, 'src', dirname(file), specifier.replace(/\?.*$/, '')),
  );
  return target
    .replaceAll('\\', '/')
    .replace(/^src\//, '')
    .replace(/\.tsx?$/, '');
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}

describe('imports', () => {
  it.each(sources)('%s imports only what its folder may', (file) => {
    const room = file.split('/')[0]?.replace(/\.ts$/, '') ?? '';
    const allowed = MAY_IMPORT[room];
    expect(allowed, `docs/architecture.md does not know src/${room}`).toBeDefined();
    const strays = importsOf(file)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => place(file, specifier))
      .filter((target) => !allowed?.some((one) => target === one || target.startsWith(`${one}/`)));
    expect(strays).toEqual([]);
  });

  it.each(sources.filter((file) => file.startsWith('engine/')))('%s is pure', (file) => {
    const packages = importsOf(file).filter((specifier) => !specifier.startsWith('.'));
    const strays = packages.filter((name) => !ENGINE_PACKAGES.some((one) => name.startsWith(one)));
    expect(strays).toEqual([]);
    const code = withoutComments(readFileSync(join(ROOT, 'src', file), 'utf8'));
    expect(code).not.toMatch(
      /\b(?:window|browser|chrome|process|fetch|Date)\s*[.(]|\bdocument\.(?:body|head|create|query|get|add)|Math\.random/,
    );
  });

  it('reaches no network and writes no HTML anywhere', () => {
    for (const file of sources) {
      const source = readFileSync(join(ROOT, 'src', file), 'utf8');
      if (file !== READS_LOCAL_FILES) {
        expect(source, file).not.toMatch(
          /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\s*\(/,
        );
      }
      expect(source, file).not.toMatch(
        /\.(?:innerHTML|outerHTML)\b|insertAdjacentHTML|dangerouslySetInnerHTML/,
      );
    }
  });
});
