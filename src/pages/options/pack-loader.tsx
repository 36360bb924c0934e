import { useRef, useState } from 'preact/hooks';
import { builtIn } from '../../data/built-in.ts';
import { msg } from '../../i18n.ts';
import type { LoadedPack } from '../../settings/store.ts';
import { PackReport, type Report } from './pack-report.tsx';
import { readPackFile } from './read-pack-file.ts';

interface PackLoaderProps {
  readonly loaded: readonly LoadedPack[];
  /** Rejects when the pack cannot be kept. */
  readonly onLoad: (pack: LoadedPack) => Promise<void>;
}

/** Loads a rule pack from a file, chosen or dropped, and says what became of it. */
export function PackLoader({ loaded, onLoad }: PackLoaderProps) {
  const [report, setReport] = useState<Report | null>(null);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const keep = async (read: Extract<Report, { kind: 'read' }>) => {
    try {
      await onLoad({ file: read.file, pack: read.pack });
      setReport({ ...read, kind: 'loaded' });
    } catch (error) {
      console.error('Pause could not keep a rule pack', error);
      setReport({ kind: 'no-room', file: read.file });
    }
  };

  const choose = async (file: File | undefined) => {
    if (!file) return;
    setReport({ kind: 'reading', file: file.name });
    // A large pack takes a moment to try out: let the page say so first.
    await new Promise((resolve) => setTimeout(resolve));
    const outcome = await readPackFile(file, builtIn.lexicons);
    if (outcome.kind !== 'read') {
      setReport(outcome);
      return;
    }
    const { id } = outcome.pack;
    const known =
      loaded.find(({ pack }) => pack.id === id)?.pack ?? builtIn.packs.find((p) => p.id === id);
    if (known) setReport({ ...outcome, replaces: known });
    else await keep(outcome);
  };

  return (
    <section aria-labelledby="load-title">
      <h3 id="load-title">{msg('load_title')}</h3>
      <fieldset
        class={over ? 'drop over' : 'drop'}
        aria-labelledby="load-title"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void choose(event.dataTransfer?.files[0]);
        }}
      >
        <label for="pack-file">{msg('load_label')}</label>
        <input
          type="file"
          id="pack-file"
          name="pack-file"
          ref={input}
          accept=".yaml,.yml,.json"
          aria-describedby="load-hint"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            // So that choosing the same file again, mended, counts as a change.
            void choose(file).finally(() => {
              currentTarget.value = '';
            });
          }}
        />
        <p id="load-hint" class="hint">
          {msg('load_hint')}
        </p>
      </fieldset>
      <PackReport
        report={report}
        onReplace={(read) => {
          input.current?.focus();
          void keep(read);
        }}
        onLeave={() => {
          input.current?.focus();
          setReport(null);
        }}
      />
    </section>
  );
}
