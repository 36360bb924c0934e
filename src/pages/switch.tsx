import type { ComponentChildren } from 'preact';

interface SwitchProps {
  readonly id: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly describedBy?: string | undefined;
  /** The label. */
  readonly children: ComponentChildren;
}

/** A labelled on/off switch. */
export function Switch({ id, on, onChange, describedBy, children }: SwitchProps) {
  return (
    <label class="switch" for={id}>
      <span>{children}</span>
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says by itself whether it is on
        role="switch"
        id={id}
        name={id}
        checked={on}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
