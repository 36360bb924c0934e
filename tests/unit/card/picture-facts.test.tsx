// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import {
  type CardPicture,
  type Cleaned,
  PictureFactsSection,
  pressPicture,
} from '../../../src/content/card/picture-facts.tsx';
import { NOTHING, type PictureFacts } from '../../../src/content/pictures/facts.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../pages/fake-browser.ts')).fakeBrowser,
}));

afterEach(() => {
  document.body.innerHTML = '';
});

const PLACE: PictureFacts = {
  ...NOTHING,
  position: { latitude: 53.4789, longitude: -2.2431 },
  taken: '2024-05-12T14:03',
  camera: 'Apple iPhone 13',
};

function card(picture: Partial<CardPicture> = {}): CardPicture {
  return {
    name: 'a.jpg',
    facts: PLACE,
    kept: true,
    weighs: false,
    offer: 'use',
    clean: async () => 'used',
    ...picture,
  };
}

function show(...pictures: readonly CardPicture[]) {
  document.body.innerHTML = '<div id="card"></div><p id="said"></p><button id="next"></button>';
  const place = document.getElementById('card') as HTMLElement;
  render(<PictureFactsSection pictures={pictures} />, place);
  const buttons = [...place.querySelectorAll<HTMLButtonElement>('[data-picture]')];
  for (const button of buttons) button.disabled = false;
  const said = document.getElementById('said') as HTMLElement;
  const next = document.getElementById('next') as HTMLElement;
  return { text: () => place.textContent ?? '', buttons, said, next, pictures };
}

it('says in one sentence where a picture was taken, when, and with which camera', () => {
  expect(
    show(card())
      .text()
      .replaceAll(/[\u2068\u2069]/g, ''),
  ).toContain(
    'This picture says where it was taken (near 53.48, -2.24), ' +
      'when it was taken (12 May 2024 at 14:03) and with which camera (Apple iPhone 13).',
  );
});

it('says everything that a file may tell', () => {
  const facts: PictureFacts = {
    ...NOTHING,
    places: ['Elm Road', 'Leeds'],
    people: ['Zoë Example'],
    owners: ['Jane Example'],
    serials: ['SN-0042'],
    software: 'GIMP',
    words: ['First day'],
    thumbnail: true,
  };
  const { text } = show(card({ facts }));
  for (const words of ['Leeds', 'Zoë', 'Jane', 'SN-0042', 'GIMP', 'First day', 'small copy']) {
    expect(text()).toContain(words);
  }
});

it('names few of many, and shortens what is long', () => {
  const words = ['one', 'two', 'three', 'x'.repeat(100)];
  const said = show(card({ facts: { ...NOTHING, words, people: ['y'.repeat(100)] } })).text();
  expect(said).toContain('(\u2068one\u2069, \u2068two\u2069, …)');
  expect(said).toContain(`\u2068${'y'.repeat(60)}…\u2069`);
});

it('says of a file that it could not be looked into, and offers nothing', () => {
  const { text, buttons } = show(card({ facts: null, offer: null }));
  expect(text()).toContain('could not look into');
  expect(buttons).toEqual([]);
});

it('says whether the site keeps such details', () => {
  expect(show(card()).text()).toContain('may leave this in the picture');
  expect(show(card({ kept: false })).text()).toContain('known to take such details out');
});

it.each<[Cleaned, RegExp, boolean]>([
  ['used', /no longer says this/, true],
  ['twice', /twice now/, true],
  ['saved', /in your downloads/, false],
  ['failed', /did not work/, false],
])('says what came of it (%s)', async (done, words, gone) => {
  const { buttons, said, next, pictures } = show(
    card(),
    card({ name: 'b.jpg', clean: async () => done }),
  );
  const button = buttons[1] as HTMLButtonElement;
  expect(button.dataset.picture).toBe('1');
  await pressPicture(pictures, button, said, next);
  expect(said.textContent).toMatch(words);
  expect(button.isConnected).toBe(!gone);
  expect(buttons[0]?.isConnected).toBe(true);
});

it('does it once, however often the button is pressed', async () => {
  const clean = vi.fn(async (): Promise<Cleaned> => 'saved');
  const { buttons, said, next, pictures } = show(card({ clean }));
  const button = buttons[0] as HTMLButtonElement;
  await Promise.all([1, 2].map(() => pressPicture(pictures, button, said, next)));
  expect(clean).toHaveBeenCalledOnce();
});
