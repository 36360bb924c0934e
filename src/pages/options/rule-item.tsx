import type { Pack, PackClause, Rule } from '../../engine/pack.ts';
import { concernName, msg } from '../../i18n.ts';
import { Switch } from '../switch.tsx';

interface RuleItemProps {
  readonly pack: Pack;
  readonly rule: Rule;
  readonly on: boolean;
  /** Called with the rule's full id, `<pack>/<rule>`. */
  readonly onChange: (id: string, on: boolean) => void;
}

/** One rule of a pack: on or off, why it is there, and the clause it leans on. */
export function RuleItem({ pack, rule, on, onChange }: RuleItemProps) {
  const id = `${pack.id}/${rule.id}`;
  const about = `rule-${id}-about`;
  return (
    <li data-rule={id}>
      <Switch id={`rule-${id}`} on={on} describedBy={about} onChange={(next) => onChange(id, next)}>
        {rule.reason}
      </Switch>
      <p id={about} class="hint">
        {[concernName(rule.concern), sourceOf(rule.clause ?? pack.clause)].join(' · ')} ·{' '}
        <code>{id}</code>
      </p>
    </li>
  );
}

function sourceOf(clause: PackClause | undefined): string {
  if (!clause) return msg('rule_your_code');
  const document = [clause.document, clause.number].filter(Boolean).join(' ');
  return [document, clause.heading].filter(Boolean).join(': ');
}
