/** What is tried of every compose box of a named site, by its heading, in the order of the columns. */
export const CHECKS = {
  found: 'found',
  read: 'read exactly',
  underlined: 'underlined',
  click: 'held by click',
  keyboard: 'held by keyboard',
  once: 'released once',
  edit: 'edit keeps text',
  harmless: 'harmless untouched',
};

/** The name under which Playwright's report carries what became of one box in one browser. */
export const ATTACHMENT = 'box-record';

const NAMES = { chromium: 'Chromium', firefox: 'Firefox' };
const CELLS = { yes: '✓', no: '✗', none: '–' };

function attachmentsOf(suite) {
  return [
    ...(suite.suites ?? []).flatMap(attachmentsOf),
    ...(suite.specs ?? [])
      .flatMap(({ tests }) => tests)
      .flatMap(({ results }) => results)
      .flatMap(({ attachments }) => attachments),
  ];
}

/** The records in Playwright's JSON report, in the order in which the boxes are listed. */
export function recordsIn(report) {
  return report.suites
    .flatMap(attachmentsOf)
    .filter(({ name }) => name === ATTACHMENT)
    .map(({ body }) => JSON.parse(Buffer.from(body, 'base64').toString()));
}

function row({ box, browser, outcomes }) {
  const cells = Object.keys(CHECKS).map((check) => CELLS[outcomes[check]] ?? '');
  return `| ${[box, NAMES[browser] ?? browser, ...cells].join(' | ')} |`;
}

/**
 * `docs/sites.md` from the records of a run: two rows for each box, one below the other, sites by the
 * alphabet. A check that was not come to leaves its cell empty.
 */
export function sitesTable(records) {
  const browsers = Object.keys(NAMES);
  const order = (one, other) =>
    one.site.localeCompare(other.site, 'en') ||
    one.box.localeCompare(other.box, 'en') ||
    browsers.indexOf(one.browser) - browsers.indexOf(other.browser);
  const versions = browsers.flatMap((browser) => {
    const record = records.find((one) => one.browser === browser);
    return record ? [`${NAMES[browser]} ${record.version}`] : [];
  });
  const columns = ['compose box', 'browser', ...Object.values(CHECKS)];
  return `# Named sites

What \`npm run sites\` saw in ${versions.join(' and ')}, on pages that copy the shape of each site's compose box.
The real sites are never asked for; one that changes its page may differ from its copy until that is mended.

| ${columns.join(' | ')} |
| ${columns.map((_, index) => (index < 2 ? '---' : ':-:')).join(' | ')} |
${[...records].sort(order).map(row).join('\n')}

- **found**: while somebody writes, the text is given to be judged, and the mark at the box says what there is.
- **read exactly**: what was judged is what the site's server then got, line by line.
- **underlined**: the words that the card would name are underlined while somebody writes.
- **held by click, by keyboard**: the card comes up, and the server gets nothing. –: no such way sends here;
  by keyboard that means that the site has no key of its own, and its button is worked as by a click.
- **released once**: "Post anyway" posts exactly once, byte for byte what the site gets without Pause.
- **edit keeps text**: after going back nothing is posted, and the box is as it was.
- **harmless untouched**: a harmless post goes out byte for byte as without Pause, and no card comes.

Any other page with a text box and something that sends it is recognised without being named: the tests of
\`tests/browser/held-posts.spec.ts\` hold that.
`;
}
