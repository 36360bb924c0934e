import { expect, test } from 'vitest';
import { cardView } from '../../../src/content/card/view.ts';
import { clause, finding, verdict } from './verdicts.ts';

test('shows only what is reported, the strongest first', () => {
  const view = cardView(
    verdict({ identifying: { score: 0.6 }, venting: { score: 0.9 }, conduct: { score: 0.7 } }),
  );
  expect(view.map(({ concern }) => concern)).toEqual(['venting', 'conduct', 'identifying']);
});

test('puts a concern whose very words say it before one that a whole sentence speaks for', () => {
  const sentence = 'Just met the druggie, what a waste of a morning';
  const view = cardView(
    verdict({
      venting: { score: 0.99, findings: [finding(sentence, { likelihood: 0.99 })] },
      identifying: { score: 0.8, findings: [finding('morning', { sentence, likelihood: 0.3 })] },
      derogatory: { score: 0.92, findings: [finding('druggie', { sentence })] },
    }),
  );
  expect(view.map(({ concern }) => concern)).toEqual(['derogatory', 'venting', 'identifying']);
});

test('shows three findings and counts the rest', () => {
  const findings = ['one', 'two', 'three', 'four', 'five'].map((text) => finding(text));
  const [shown] = cardView(verdict({ venting: { findings } }));
  expect(shown?.groups.flatMap((group) => group.findings.map(({ quote }) => quote.start))).toEqual([
    'one',
    'two',
    'three',
  ]);
  expect(shown?.more).toBe(2);
});

test('quotes the same words once, unless another clause speaks of them', () => {
  const other = { ...clause, number: '1.1' };
  const findings = [
    finding('rude', { rule: 'a/one' }),
    finding(' rude', { rule: 'a/two', reason: 'Another reason.' }),
    finding('rude', { rule: 'b/three', clause: other }),
  ];
  const [shown] = cardView(verdict({ derogatory: { findings } }));
  expect(shown?.groups).toHaveLength(2);
  expect(shown?.groups[0]?.findings).toMatchObject([{ reason: findings[0]?.reason }]);
  expect(shown?.groups[1]?.findings).toHaveLength(1);
  expect(shown?.more).toBe(0);
});

test('names a clause once for findings that share it, and explains it once on the card', () => {
  const other = { ...clause, number: '1.1', heading: 'Respect', paraphrase: 'Respect people.' };
  const view = cardView(
    verdict({
      venting: {
        score: 0.9,
        findings: [finding('a'), finding('b'), finding('c', { clause: other })],
      },
      colleague: { score: 0.6, findings: [finding('d')] },
    }),
  );
  expect(view[0]?.groups.map((group) => group.clause?.title)).toEqual([
    'Example Code 5.6: Being online',
    'Example Code 1.1: Respect',
  ]);
  expect(view[0]?.groups[0]?.findings).toHaveLength(2);
  expect(view[0]?.groups[0]?.clause?.paraphrase).toBe('Mind what you post.');
  expect(view[1]?.groups[0]?.clause?.title).toBe('Example Code 5.6: Being online');
  expect(view[1]?.groups[0]?.clause?.paraphrase).toBeNull();
});

test('names the document alone where the number may not be shown', () => {
  const findings = [finding('a', { clause: { ...clause, number: null, heading: '' } })];
  const [shown] = cardView(verdict({ venting: { findings } }));
  expect(shown?.groups[0]?.clause?.title).toBe('Example Code');
});

test('copes with a finding without a clause', () => {
  const [shown] = cardView(verdict({ venting: { findings: [finding('a', { clause: null })] } }));
  expect(shown?.groups[0]?.clause).toBeNull();
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'not an address', ''])(
  'makes no link of %j',
  (url) => {
    const findings = [finding('a', { clause: { ...clause, url } })];
    const [shown] = cardView(verdict({ venting: { findings } }));
    expect(shown?.groups[0]?.clause?.url).toBeNull();
  },
);
