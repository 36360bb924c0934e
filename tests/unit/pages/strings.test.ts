import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { CONCERNS } from '../../../src/engine/concerns.ts';
import { keyFor } from '../../../src/i18n.ts';
import { OPTIONAL_CHANNELS } from '../../../src/settings/channels.ts';
import { PLACES, PROFESSIONS } from '../../../src/settings/professions.ts';
import { messages } from './fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('./fake-browser.ts')).fakeBrowser,
}));

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

/** Keys that the sources ask for by name, and those that they put together. */
function usedKeys(): Set<string> {
  const code = sources('src').join('\n');
  const used = new Set<string>();
  for (const [, key = ''] of code.matchAll(/\bmsg\(\s*'([^']+)'/g)) used.add(key);
  for (const [, key = ''] of code.matchAll(/\bcountMsg\(\s*'([^']+)'/g)) {
    used.add(`${key}_one`).add(`${key}_other`);
  }
  for (const [, then = '', otherwise = ''] of code.matchAll(
    /\bmsg\([^'()]*\? '(\w+)' : '(\w+)'/g,
  )) {
    used.add(then).add(otherwise);
  }
  for (const [, title = ''] of code.matchAll(/\bstartPage\('(\w+)'/g)) used.add(title);
  for (const [, key = ''] of code.matchAll(/return '(threshold_\w+)'/g)) used.add(key);
  for (const [, key = ''] of readFileSync('manifest.json', 'utf8').matchAll(/__MSG_(\w+)__/g)) {
    used.add(key);
  }
  for (const concern of CONCERNS) {
    used.add(keyFor('concern', concern)).add(keyFor('suggest', concern));
  }
  for (const channel of OPTIONAL_CHANNELS) {
    used.add(`channel_${channel}`).add(`channel_${channel}_about`);
  }
  for (const { name } of [...PROFESSIONS, ...PLACES]) used.add(name);
  return used;
}

test('every string that the sources ask for exists', () => {
  expect([...usedKeys()].filter((key) => !(key in messages))).toEqual([]);
});

test('every string is used', () => {
  const used = usedKeys();
  expect(Object.keys(messages).filter((key) => !used.has(key))).toEqual([]);
});

test('every concern has a name and a suggestion', () => {
  for (const concern of CONCERNS) {
    expect(messages[keyFor('concern', concern)]?.message).toBeTruthy();
    expect(messages[keyFor('suggest', concern)]?.message).toBeTruthy();
  }
});

test.each(Object.entries(messages))(
  '%s can be read by browsers and by translators',
  (key, entry) => {
    // Browsers refuse other characters in a key, and with it the whole extension.
    expect(key).toMatch(/^\w+$/);
    expect(entry.message.trim()).not.toBe('');
    expect(entry.description.trim()).not.toBe('');
    const asked = [...entry.message.matchAll(/\$([A-Z_]+)\$/g)].map(([, name = '']) =>
      name.toLowerCase(),
    );
    expect(new Set(asked)).toEqual(new Set(Object.keys(entry.placeholders ?? {})));
    for (const { content } of Object.values(entry.placeholders ?? {}))
      expect(content).toMatch(/^\$\d$/);
  },
);

test('the description fits into the shops', () => {
  expect(messages.extensionDescription?.message.length).toBeLessThanOrEqual(132);
});
