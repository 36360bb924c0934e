import { codes } from '../../data/codes.ts';
import type { CodeOfConduct } from '../../engine/types.ts';
import { msg } from '../../i18n.ts';
import { PLACES, PROFESSIONS } from '../../settings/professions.ts';
import type { Saved } from '../use-settings.ts';
import { suggestionFor, withCalling } from './calling.ts';
import { Section } from './section.tsx';
import './about-you.css';

/** Profession and country, and the code of conduct that they suggest. */
export function AboutYou({ saved: { settings, change } }: { saved: Saved }) {
  const chosen = codes.find((code) => code.id === settings.code);
  const suggested = suggestionFor(settings);
  return (
    <Section id="about-you" title={msg('options_about_you')} lead={msg('about_lead')}>
      <div class="fields">
        <Field id="profession" label={msg('about_profession')}>
          <select
            id="profession"
            name="profession"
            value={settings.profession}
            onChange={({ currentTarget: { value } }) =>
              change((now) => withCalling(now, { profession: value }))
            }
          >
            <option value="">{msg('about_not_chosen')}</option>
            {PROFESSIONS.map(({ id, name }) => (
              <option key={id} value={id}>
                {msg(name)}
              </option>
            ))}
          </select>
        </Field>
        <Field id="country" label={msg('about_country')}>
          <select
            id="country"
            name="country"
            value={settings.country}
            onChange={({ currentTarget: { value } }) =>
              change((now) => withCalling(now, { country: value }))
            }
          >
            <option value="">{msg('about_elsewhere')}</option>
            {PLACES.map(({ id, name }) => (
              <option key={id} value={id}>
                {msg(name)}
              </option>
            ))}
          </select>
        </Field>
        <Field id="code" label={msg('about_code')} wide>
          <select
            id="code"
            name="code"
            value={settings.code}
            aria-describedby="code-about"
            onChange={({ currentTarget: { value } }) => change((now) => ({ ...now, code: value }))}
          >
            <CodeOptions type="code" label={msg('about_codes')} />
            <CodeOptions type="guidance" label={msg('about_guidance')} />
            <CodeOptions type="law" label={msg('about_laws')} />
          </select>
          <p id="code-about" class="hint">
            {chosen && <CodeLink code={chosen} />}
          </p>
        </Field>
      </div>
      <div role="status">
        {suggested !== null && (
          <p class="suggested">
            <span>{msg('about_suggested', codeName(suggested))}</span>
            <button
              type="button"
              id="use-suggested"
              onClick={() => change((now) => ({ ...now, code: suggested.id }))}
            >
              {msg('about_use_suggested')}
            </button>
          </p>
        )}
      </div>
    </Section>
  );
}

function CodeOptions({ type, label }: { type: CodeOfConduct['type']; label: string }) {
  return (
    <optgroup label={label}>
      {codes
        .filter((code) => code.type === type)
        .map((code) => (
          <option key={code.id} value={code.id}>
            {codeName(code)}
          </option>
        ))}
    </optgroup>
  );
}

function CodeLink({ code }: { code: CodeOfConduct }) {
  return (
    <>
      {[code.jurisdiction, code.version].filter(Boolean).join(', ')}.{' '}
      <a href={code.url} target="_blank" rel="noopener noreferrer">
        {msg('about_read_code')}
        <span class="aside"> {msg('new_tab')}</span>
      </a>
    </>
  );
}

function codeName(code: CodeOfConduct): string {
  return `${code.body}: ${code.document}`;
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly wide?: boolean;
  readonly children: preact.ComponentChildren;
}

function Field({ id, label, wide = false, children }: FieldProps) {
  return (
    <div class={wide ? 'field wide' : 'field'}>
      <label for={id}>{label}</label>
      {children}
    </div>
  );
}
