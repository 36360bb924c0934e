import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { crx } from '@crxjs/vite-plugin';
import yaml from '@rollup/plugin-yaml';
import { build, defineConfig, type Plugin, type UserConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };

// One source, one build per place where it runs: `vite build --mode chromium|firefox|cli`.
const FIREFOX_ID = 'pause@pause.invalid';

/** What the background puts into a frame when it is sent for (src/background/works.ts). */
const SENT_FOR = ['content/works', 'content/pictures/darkroom'];

/** The parts of ExifReader that `src/content/pictures` makes use of; the others are a fifth of it. */
const EXIFREADER = new Set('EXIF IPTC XMP THUMBNAIL JPEG PNG HEIC AVIF WEBP'.split(' '));

/** Leaves out of ExifReader what is not used, by the switches that its own build offers for that. */
function smallExifReader(): Plugin {
  return {
    name: 'small-exifreader',
    transform(code, id) {
      if (!id.includes('/exifreader/src/')) return null;
      return code.replace(/\bConstants\.USE_([A-Z_]+)/g, (_, part) => String(EXIFREADER.has(part)));
    },
  };
}

/**
 * Builds what is sent for to one file each beside the others. Not by way of crxjs, which would open the files to
 * every page as web-accessible resources.
 */
function sentFor(): Plugin {
  return {
    name: 'sent-for',
    apply: 'build',
    async generateBundle() {
      for (const name of SENT_FOR) {
        const built = await build({
          configFile: false,
          logLevel: 'warn',
          publicDir: false,
          plugins: [smallExifReader()],
          build: {
            write: false,
            lib: { entry: `src/${name}.ts`, formats: ['iife'], name: 'pause' },
          },
        });
        const [output] = [built].flat();
        if (!output || !('output' in output)) throw new Error(`${name} was not built`);
        const [script] = output.output;
        this.emitFile({ type: 'asset', fileName: `src/${name}.js`, source: script.code });
      }
    },
  };
}

function extension(target: 'chromium' | 'firefox'): UserConfig {
  // crxjs' types don't know `match_origin_as_fallback`; the manifest test reads what was built.
  const built: Record<string, unknown> = structuredClone(manifest);
  if (target === 'firefox') {
    delete built.minimum_chrome_version;
    built.background = { scripts: ['src/background/main.ts'], type: 'module' };
    built.browser_specific_settings = {
      gecko: {
        id: FIREFOX_ID,
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    };
  }
  return {
    plugins: [
      yaml(),
      sentFor(),
      crx({
        manifest: built as unknown as Parameters<typeof crx>[0]['manifest'],
        browser: target === 'firefox' ? 'firefox' : 'chrome',
      }),
    ],
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      modulePreload: false,
      chunkSizeWarningLimit: 1500,
    },
  };
}

/** A Node program in one file. */
function program(entry: string, outDir: string, file: string): UserConfig {
  return {
    plugins: [
      yaml(),
      // `npx pause` runs the file itself.
      { name: 'executable', writeBundle: () => chmodSync(join(outDir, file), 0o755) },
    ],
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: file } },
    },
  };
}

export default defineConfig(({ mode }) => {
  if (mode === 'cli') return program('src/cli/pause.ts', 'dist/cli', 'pause.js');
  if (mode === 'bench') return program('tests/bench/main.ts', 'out/bench', 'bench.js');
  if (mode === 'fit') return program('src/fit/main.ts', 'out/fit', 'fit.js');
  if (mode === 'meanings') return program('src/fit/meanings.ts', 'out/meanings', 'meanings.js');
  if (mode === 'themes') return program('src/fit/themes.ts', 'out/themes', 'themes.js');
  if (mode === 'chromium' || mode === 'firefox') return extension(mode);
  return { plugins: [yaml()] };
});
