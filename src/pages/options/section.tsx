import type { ComponentChildren, RefObject } from 'preact';

interface SectionProps {
  /** Also the address within the page: `#<id>`. */
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  /** For giving the focus to the heading when what had it is gone. */
  readonly headingRef?: RefObject<HTMLHeadingElement | null>;
  readonly children: ComponentChildren;
}

/** A section of the options page. */
export function Section({ id, title, lead, headingRef, children }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} ref={headingRef ?? null} tabIndex={-1}>
        {title}
      </h2>
      <p class="lead">{lead}</p>
      {children}
    </section>
  );
}
