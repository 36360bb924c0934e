// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CONCERNS } from '../../../src/engine/concerns.ts';
import { OptionsPage } from '../../../src/pages/options/options-page.tsx';
import { judgeSamples } from '../../../src/pages/options/samples.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/settings/schema.ts';
import { fakeBrowser, resetBrowser, storedValue, storeElsewhere } from './fake-browser.ts';
import { teamPack } from './team-pack.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('./fake-browser.ts')).fakeBrowser,
}));

// The pages judge posts with the real engine, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });
const until = (check: () => void) => vi.waitFor(check, { timeout: 10_000 });

beforeEach(resetBrowser);
afterEach(() => render(null, document.body));

async function open(settings: Partial<Settings> = {}) {
  await storeElsewhere('settings', { ...DEFAULT_SETTINGS, ...settings });
  render(<OptionsPage />, document.body);
  await until(() => expect(document.querySelector('#pack-file')).not.toBeNull());
}

function get<T extends HTMLElement = HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`nothing on the page is ${selector}`);
  return found;
}

async function saved(part: Partial<Settings>) {
  await until(() => expect(storedValue('settings')).toMatchObject(part));
}

function slide(concern: string, value: number) {
  const slider = get<HTMLInputElement>(`#threshold-${concern}`);
  slider.value = String(value);
  slider.dispatchEvent(new Event('input', { bubbles: true }));
}

function choose(id: string, value: string) {
  const list = get<HTMLSelectElement>(`#${id}`);
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}

function heldSamples(): number {
  return document.querySelectorAll('[data-sample][data-held="true"]').length;
}

/** Chooses a file with this text, and waits for what becomes of it. */
async function load(text: string, expected: string) {
  const input = get<HTMLInputElement>('#pack-file');
  Object.defineProperty(input, 'files', {
    value: [new File([text], 'team.yaml')],
    configurable: true,
  });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => expect(get('#pack-report').dataset.outcome).toBe(expected));
}

test('has a labelled slider for every concern', async () => {
  await open();
  for (const concern of CONCERNS) {
    const slider = get<HTMLInputElement>(`#threshold-${concern}`);
    expect(slider.value).toBe('0.75');
    expect(slider.getAttribute('aria-valuetext')).toBe('75%, balanced');
    expect(get(`label[for="threshold-${concern}"]`).textContent).toBeTruthy();
  }
});

test('a slider saves at once and shows which samples would be held', async () => {
  await open();
  const before = heldSamples();
  const thresholds = Object.fromEntries(CONCERNS.map((concern) => [concern, 0.05]));
  for (const concern of CONCERNS) slide(concern, 0.05);
  await saved({ thresholds });
  // What the engine says of each sample, whichever fit of the text model it has.
  const expected = judgeSamples([], { thresholds }).filter(({ heldFor }) => heldFor.length > 0);
  expect(expected.length).toBeGreaterThan(before);
  await until(() => expect(heldSamples()).toBe(expected.length));
  for (const { id } of expected) expect(get(`[data-sample="${id}"]`).dataset.held).toBe('true');
  expect(get('.held-count').textContent).toBe(`${heldSamples()} of the ten would be held now.`);
  expect(get('#threshold-derogatory').getAttribute('aria-valuetext')).toBe('5%, at any hint');
});

test('a threshold goes back to its default', async () => {
  await open({ thresholds: { venting: 0.2, contact: 0.8 } });
  expect(get<HTMLInputElement>('#threshold-venting').value).toBe('0.2');
  get('[data-reset="venting"]').click();
  await saved({ thresholds: { contact: 0.8 } });
  await until(() => expect(get<HTMLInputElement>('#threshold-venting').value).toBe('0.75'));
});

test('profession and country bring their code of conduct along', async () => {
  await open();
  choose('profession', 'social-worker');
  choose('country', 'GB-ENG');
  await saved({ profession: 'social-worker', country: 'GB-ENG', code: 'swe-2019' });
  expect(get<HTMLSelectElement>('#code').value).toBe('swe-2019');
  expect(document.querySelector('#use-suggested')).toBeNull();
});

test('a code that was picked by hand stays, and the suggestion is only offered', async () => {
  await open({ profession: 'social-worker', country: 'GB-ENG', code: 'basw-2021' });
  choose('country', 'GB-SCT');
  await saved({ country: 'GB-SCT', code: 'basw-2021' });
  expect(get('.suggested').textContent).toContain('Scottish Social Services Council');
  get('#use-suggested').click();
  await saved({ code: 'sssc-2024' });
});

test('follows changes from elsewhere without taking the focus away', async () => {
  await open();
  get('#threshold-contact').focus();
  await storeElsewhere('settings', { ...DEFAULT_SETTINGS, thresholds: { venting: 0.15 } });
  await until(() => expect(get<HTMLInputElement>('#threshold-venting').value).toBe('0.15'));
  expect(document.activeElement?.id).toBe('threshold-contact');
});

test('packs and rules are switched off and on', async () => {
  await open();
  get('#pack-derogatory').click();
  await saved({ packsOff: ['derogatory'] });
  get('#pack-derogatory').click();
  await saved({ packsOff: [] });

  const details = get<HTMLDetailsElement>('[data-pack="derogatory"] details');
  details.open = true;
  details.dispatchEvent(new Event('toggle'));
  await until(() => get('[data-rule^="derogatory/"]'));
  const rule = get('[data-rule^="derogatory/"]');
  expect(rule.textContent).toContain('your code of conduct');
  rule.querySelector('input')?.click();
  await saved({ rulesOff: [rule.dataset.rule ?? ''] });
});

test('loads a pack, says what was set aside, and judges by it', async () => {
  await open();
  expect(get('[data-sample="holiday"]').dataset.held).toBe('false');
  await load(teamPack('1.0.0'), 'loaded');
  expect(get('#pack-report').textContent).toContain('1 rule loaded. 1 rule was set aside');
  expect(get('#pack-report .faults li').textContent).toContain('nothing of the kind');
  expect(get('[data-pack="our-team"]').textContent).toContain('From the file team.yaml');
  await until(() => expect(get('[data-sample="holiday"]').dataset.held).toBe('true'));
});

test('asks before it replaces a pack', async () => {
  await open();
  await load(teamPack('1.0.0'), 'loaded');
  await load(teamPack('1.1.0'), 'read');
  expect(get('#pack-report').textContent).toContain('Replace it with version 1.1.0?');
  expect(get('[data-pack="our-team"]').textContent).toContain('1.0.0');
  get('#pack-replace').click();
  await until(() => expect(get('[data-pack="our-team"]').textContent).toContain('1.1.0'));
  expect(document.querySelectorAll('[data-pack="our-team"]')).toHaveLength(1);
});

test('a refused file changes nothing and every fault is named', async () => {
  await open();
  await load(teamPack('1.0.0'), 'loaded');
  const before = JSON.stringify([storedValue('packs'), storedValue('settings')]);
  await load('format: 2\nid: our-team\n', 'refused');
  expect(document.querySelectorAll('#pack-report .faults li').length).toBeGreaterThan(1);
  expect(get('#pack-report .faults li').textContent).toContain('To mend it:');
  expect(JSON.stringify([storedValue('packs'), storedValue('settings')])).toBe(before);
});

test('says so when there is no room for a pack', async () => {
  await open();
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  fakeBrowser.storage.local.set.mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
  await load(teamPack('1.0.0'), 'no-room');
  expect(document.querySelector('[data-pack="our-team"]')).toBeNull();
  error.mockRestore();
});

test('removes a pack with everything that was set for it', async () => {
  await open();
  await load(teamPack('1.0.0'), 'loaded');
  get('#pack-our-team').click();
  await saved({ packsOff: ['our-team'] });
  get('[data-remove="our-team"]').click();
  await saved({ packsOff: [] });
  expect(storedValue('packs')).toEqual([]);
  await until(() => expect(document.querySelector('[data-pack="our-team"]')).toBeNull());
  expect(get('#packs').textContent).toContain('“Our team” has been removed.');
});

test('survives damaged packs in the storage', async () => {
  await storeElsewhere('packs', [5, { file: 'x', pack: { id: 'x', rules: 'none' } }]);
  await open();
  expect(document.querySelector('[data-pack="x"]')).toBeNull();
});

test('private places are off, and each is switched on by itself', async () => {
  await open();
  const ids = ['message', 'chat', 'email', 'search', 'code'];
  for (const id of ids) {
    const input = get<HTMLInputElement>(`#channel-${id}`);
    expect(input.checked, id).toBe(false);
    expect(get(`#${input.getAttribute('aria-describedby')}`).textContent, id).toBeTruthy();
  }
  expect(get('#channels').textContent).toContain('Passwords and payment forms are never read');
  get('#channel-email').click();
  await saved({ channelsOn: ['email'] });
  get('#channel-message').click();
  await saved({ channelsOn: ['message', 'email'] });
  get('#channel-email').click();
  await saved({ channelsOn: ['message'] });
  expect(get<HTMLInputElement>('#channel-message').checked).toBe(true);
});

test('switches a site on again', async () => {
  await open({ sitesOff: ['a.example', 'b.example'] });
  get('[data-site="a.example"] button').click();
  await saved({ sitesOff: ['b.example'] });
  expect(get('#sites').textContent).toContain('Pause is on again for a.example.');
});

test('forgets the accepted wordings', async () => {
  await open({ accepted: { salt: 's', fingerprints: ['1', '2'] } });
  expect(get('#accepted-count').textContent).toBe('2 wordings are not raised again.');
  get('#forget-accepted').click();
  await saved({ accepted: { salt: 's', fingerprints: [] } });
  await until(() => expect(get('#accepted-count').dataset.count).toBe('0'));
});
