import type { Io } from '../../../src/cli/io.ts';
import { CONCERNS, type Concern } from '../../../src/engine/concerns.ts';
import type { Finding, Post, Verdict } from '../../../src/engine/types.ts';

/** A finding with everything that a test does not care about filled in. */
export function finding(start: number, text: string, more: Partial<Finding> = {}): Finding {
  return {
    start,
    end: start + text.length,
    text,
    sentence: text,
    rule: 'fake/word',
    reason: 'Because.',
    likelihood: 0.8,
    clause: null,
    ...more,
  };
}

/** A verdict that reports the concerns given, each with a score and its findings. */
export function verdict(
  reported: Partial<Record<Concern, { score: number; findings?: readonly Finding[] }>>,
  threshold = 0.5,
): Verdict {
  const concerns = CONCERNS.map((concern) => {
    const { score = 0, findings = [] } = reported[concern] ?? {};
    return { concern, score, threshold, reported: score >= threshold, findings };
  });
  return { pause: concerns.some((one) => one.reported), concerns };
}

/** Finds every `druggie` of a text and scores it 0.91. */
export function fakeCheck({ text }: Post): Verdict {
  const findings = [...text.matchAll(/druggie/g)].map(({ index }) =>
    finding(index, 'druggie', { replacement: 'person who uses drugs' }),
  );
  return verdict(findings.length > 0 ? { derogatory: { score: 0.91, findings } } : {});
}

/** An Io over memory; `out` and `err` fill with what is written. */
export function memoryIo(
  input: {
    stdin?: readonly (string | Uint8Array)[];
    files?: Record<string, string | Uint8Array>;
  } = {},
) {
  const written = { out: '', err: '' };
  async function* chunks() {
    for (const chunk of input.stdin ?? []) {
      yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
    }
  }
  const into = (where: 'out' | 'err') => ({
    write: async (text: string) => {
      written[where] += text;
      return true;
    },
  });
  const io: Io = {
    stdin: chunks(),
    stdout: into('out'),
    stderr: into('err'),
    async readFile(path) {
      const content = input.files?.[path];
      if (content === undefined) throw Object.assign(new Error('missing'), { code: 'ENOENT' });
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
    async readFolder(path) {
      const inside = Object.keys(input.files ?? {}).filter((file) => file.startsWith(`${path}/`));
      if (inside.length === 0) throw Object.assign(new Error('missing'), { code: 'ENOENT' });
      return inside.map((file) => file.slice(path.length + 1));
    },
  };
  return { io, written };
}
