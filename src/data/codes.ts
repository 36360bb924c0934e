import type { CodeOfConduct } from '../engine/types.ts';

const files = import.meta.glob<CodeOfConduct>('../../rules/codes/*.yaml', {
  eager: true,
  import: 'default',
});

/** Every code of conduct, guidance and law under `rules/codes`, in the order of their ids. */
export const codes: readonly CodeOfConduct[] = Object.values(files);
