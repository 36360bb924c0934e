import { CONCERNS, DEFAULT_THRESHOLD } from '../engine/concerns.ts';

export const HELP = `Pause checks posts before they go out.

  pause check [FILES…]        check texts; standard input where no file is named, or for -
  pause check --jsonl         check posts from standard input, one JSON object a line
  pause eval FILES…           compare verdicts with labelled posts
  pause functional FOLDER     count what came out right in a functional suite

What to judge by
  --profession ID             such as nurse; picks the code of conduct, with --country
  --country CODE              such as GB-SCT
  --code ID                   the code of conduct to cite, such as swe-2019
  --threshold CONCERN=NUMBER  pause when at least this likely, ${DEFAULT_THRESHOLD} where not given; repeatable
  --pack FILE                 add a rule pack; repeatable
  --pack-off ID               leave out a pack; repeatable
  --rule-off PACK/RULE        leave out a rule; repeatable

check
  --markdown                  read every text as Markdown (.md and .markdown are anyway)
  --json                      write JSON instead of lines of text

eval
  --show NUMBER               how many misses and false alarms to list (5)
  --json                      write JSON instead of a table

functional
  --json                      write JSON, with the wrong cases, instead of a table

  --help, --version

Concerns: ${CONCERNS.slice(0, 6).join(', ')},
  ${CONCERNS.slice(6).join(', ')}.
Exit code of check: 0 clear, 1 pause, 2 cannot run. More in docs/cli.md.
`;
