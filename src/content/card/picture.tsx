import type { Family } from './family.ts';

const PATHS: Record<Family, string> = {
  people: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4 20c.6-3.6 3.8-6 8-6s7.4 2.4 8 6',
  words: 'M4 5h16v11H11l-4 4v-4H4Z',
  work: 'M4 8h16v11H4ZM9 8V5h6v3M4 13h16',
  self: 'M12 21c-4.5-5-6.5-8-6.5-11a6.5 6.5 0 0 1 13 0c0 3-2 6-6.5 11ZM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
};

/** A small picture of what the concern is about; the words beside it say the same. */
export function Picture({ family }: { family: Family }) {
  return (
    <svg class="picture" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[family]} />
    </svg>
  );
}
