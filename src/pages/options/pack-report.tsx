import type { Pack } from '../../engine/pack.ts';
import type { PackFault } from '../../engine/pack-file.ts';
import { countMsg, msg } from '../../i18n.ts';
import type { PackFileOutcome } from './read-pack-file.ts';

type ReadPack = Extract<PackFileOutcome, { kind: 'read' }>;

/** What became of a file. `read` with `replaces` waits for the writer's word. */
export type Report =
  | Exclude<PackFileOutcome, { kind: 'read' }>
  | { readonly kind: 'reading' | 'no-room'; readonly file: string }
  | (ReadPack & { readonly replaces?: Pack })
  | (Omit<ReadPack, 'kind'> & { readonly kind: 'loaded' });

interface PackReportProps {
  readonly report: Report | null;
  readonly onReplace: (read: ReadPack) => void;
  readonly onLeave: () => void;
}

/** Says what became of the file, with every fault, its line and how to mend it. */
export function PackReport({ report, onReplace, onLeave }: PackReportProps) {
  const faults = report && 'faults' in report ? report.faults : [];
  return (
    <div id="pack-report" data-outcome={report?.kind}>
      <div role="status">{report && <Outcome report={report} />}</div>
      {report?.kind === 'read' && report.replaces && (
        <p class="choice">
          <button type="button" id="pack-replace" onClick={() => onReplace(report)}>
            {msg('load_replace')}
          </button>
          <button type="button" id="pack-leave" class="small" onClick={onLeave}>
            {msg('load_leave')}
          </button>
        </p>
      )}
      {faults.length > 0 && (
        <ul class="faults">
          {faults.map((fault) => (
            <Fault key={JSON.stringify(fault)} fault={fault} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Outcome({ report }: { report: Report }) {
  switch (report.kind) {
    case 'reading':
      return <p>{msg('load_reading', report.file)}</p>;
    case 'too-large':
      return <p class="bad">{msg('load_too_large', report.file)}</p>;
    case 'not-text':
      return <p class="bad">{msg('load_not_text', report.file)}</p>;
    case 'no-room':
      return <p class="bad">{msg('load_no_room', report.file)}</p>;
    case 'refused':
      return <p class="bad">{msg('load_refused', report.file)}</p>;
    case 'read':
      return report.replaces ? (
        <p>
          {msg('load_replaces', report.replaces.name, report.replaces.version, report.pack.version)}
        </p>
      ) : null;
    case 'loaded':
      return (
        <p class="good">
          {msg('load_loaded', report.pack.name)} {countMsg('load_rules', report.pack.rules.length)}{' '}
          {report.setAside > 0 && countMsg('load_set_aside', report.setAside)}
        </p>
      );
  }
}

function Fault({ fault: { line, column, rule, problem, mend } }: { fault: PackFault }) {
  return (
    <li data-line={line}>
      <p>
        <strong>{msg('fault_place', String(line), String(column))}</strong>
        {rule !== null && (
          <>
            {' '}
            {msg('fault_rule')} <code>{rule}</code>
          </>
        )}
        : {problem}
      </p>
      <p class="hint">
        {msg('fault_mend')} {mend}
      </p>
    </li>
  );
}
