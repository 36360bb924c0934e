import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// Built into a folder of its own, without node_modules: the file must stand alone.
const folder = mkdtempSync(join(tmpdir(), 'pause-cli-'));
const program = join(folder, 'pause.js');

beforeAll(() => {
  const { NODE_ENV: _, ...env } = process.env; // 'test' here, and would build something else
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--mode', 'cli', '--logLevel', 'error'];
  const built = spawnSync(process.execPath, [...vite, '--outDir', folder], {
    env,
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(built.stderr);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

function pause(args: string[], input: string | Buffer = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return { status, stdout, stderr };
}

const DRUGGIE = 'the druggie I visited in Elm Road today';

describe('dist/cli/pause.js', () => {
  it('holds a risky post and lets a harmless one go', () => {
    const held = pause(['check', '--code', 'swe-2019'], DRUGGIE);
    expect(held.status).toBe(1);
    expect(held.stdout).toMatch(/^standard input:1:5 derogatory \(.*"druggie".*5\.6/m);
    expect(pause(['check'], 'A cake for the team. Happy Friday!').status).toBe(0);
  });

  it('checks Markdown files with offsets of the file', () => {
    writeFileSync(
      join(folder, 'post.md'),
      `---\ntags: [druggie]\n---\n\n\`druggie\` and\n${DRUGGIE}`,
    );
    const { status, stdout } = pause(['check', 'post.md', 'gone.md']);
    expect(status).toBe(2);
    expect(stdout).toMatch(/^post\.md:6:5 derogatory/m);
    // Neither in the front matter nor in the code.
    expect(stdout.match(/"druggie"/g)).toHaveLength(1);
  });

  it('answers JSON lines', () => {
    const input = `{"id":"a","text":"${DRUGGIE}"}\r\nnope\n{"id":"b","text":"Hello"}`;
    const { status, stdout, stderr } = pause(['check', '--jsonl'], input);
    expect(status).toBe(1);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { id: 'a', pause: true },
      { line: 2, error: 'not JSON' },
      { id: 'b', pause: false },
    ]);
    expect(stderr).toMatch(/1 of 3/);
  });

  it('judges a post of a megabyte', () => {
    const text = `${DRUGGIE}. `.repeat(26_000);
    const { status, stdout } = pause(['check', '--jsonl'], JSON.stringify({ id: 'big', text }));
    expect(text.length).toBeGreaterThan(1_000_000);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ id: 'big', pause: true });
  }, 60_000);

  it('stays quiet when its reader goes away', () => {
    writeFileSync(join(folder, 'many.jsonl'), `{"id":"a","text":"Hello"}\n`.repeat(5_000));
    const pipe = `"${process.execPath}" pause.js check --jsonl < many.jsonl | head -n 1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', pipe], { cwd: folder, encoding: 'utf8' });
    expect(stdout).toMatch(/^\{"id":"a".*\}\n$/);
    expect(stderr).toBe('');
  });

  it('explains itself, and refuses what it does not know', () => {
    expect(pause(['--help'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/--jsonl/),
    });
    expect(pause(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(pause(['check', '--colour'])).toEqual({
      status: 2,
      stdout: '',
      stderr: "Unknown option '--colour'; see pause --help.\n",
    });
  });
});
