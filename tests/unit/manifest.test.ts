import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

// What the browsers are given, after the build: a page must not be able to act before the content
// script, nor to find out that Pause is there, and nothing may leave the browser.
const DIST = join(import.meta.dirname, '../../dist');

/** What a page where nobody writes has to load, gzipped, in bytes: a quarter of the 20 KB that are the limit. */
const LARGEST_RESIDENT = 5_000;
/** Where the background looks for what it puts into a frame. */
const WORKS = 'src/content/works.js';
const DARKROOM = 'src/content/pictures/darkroom.js';

interface Manifest {
  readonly permissions: readonly string[];
  readonly content_scripts: readonly {
    readonly js: readonly string[];
    readonly matches: readonly string[];
  }[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly [key: string]: unknown;
}

describe.each(['chromium', 'firefox'])('the manifest built for %s', (target) => {
  const read = (file: string) => readFileSync(join(DIST, target, file), 'utf8');
  const manifest = JSON.parse(read('manifest.json')) as Manifest;

  test('starts one content script before the page, in every frame', () => {
    expect(manifest.content_scripts).toEqual([
      {
        matches: ['<all_urls>'],
        js: [expect.any(String)],
        run_at: 'document_start',
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
      },
    ]);
  });

  test.each([manifest.content_scripts[0]?.js[0] ?? '', WORKS, DARKROOM])(
    'has in %s a script that needs no other file',
    (file) => {
      const script = read(file);
      expect(script.trimStart()).toMatch(/^\(\s*function|^\(\(\)\s*=>|^var \w+\s*=\s*\(?function/);
      expect(script).not.toMatch(/\bimport\s*\(|\bimport\s*["'{]|\bexport\s*\{/);
    },
  );

  test('looks into pictures with nothing that could ask a network', () => {
    expect(read(DARKROOM)).not.toMatch(/\bfetch\b|XMLHttpRequest|WebSocket|sendBeacon/);
  });

  test('puts next to nothing into a page where nobody writes', () => {
    const script = read(manifest.content_scripts[0]?.js[0] ?? '');
    expect(gzipSync(script, { level: 9 }).length).toBeLessThan(LARGEST_RESIDENT);
  });

  test('lets pages fetch nothing', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  test('may put its own scripts into the pages that it is in anyway, and asks for nothing else', () => {
    expect(manifest.host_permissions).toEqual(manifest.content_scripts[0]?.matches);
    expect(manifest.optional_host_permissions ?? []).toEqual([]);
    expect([...manifest.permissions].sort()).toEqual(['activeTab', 'scripting', 'storage']);
  });

  test('keeps its own pages from connecting anywhere', () => {
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*|unsafe/);
  });

  test('brings its words', () => {
    const messages = JSON.parse(read('_locales/en/messages.json')) as Record<string, unknown>;
    expect(manifest.default_locale).toBe('en');
    for (const [, key] of JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)) {
      expect(messages).toHaveProperty(key ?? '');
    }
  });

  test('brings its icons', () => {
    for (const icon of Object.values(manifest.icons as Record<string, string>)) {
      expect(read(icon).length).toBeGreaterThan(0);
    }
  });
});

test('Firefox is told that nothing is collected', () => {
  const manifest = JSON.parse(readFileSync(join(DIST, 'firefox/manifest.json'), 'utf8'));
  expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({
    required: ['none'],
  });
});
