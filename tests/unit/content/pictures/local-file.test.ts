import { afterEach, expect, it, vi } from 'vitest';
import { localFile } from '../../../../src/content/pictures/local-file.ts';

afterEach(() => vi.unstubAllGlobals());

it('reads what is in the browser already', async () => {
  const there = new Blob(['a picture']);
  const address = URL.createObjectURL(there);
  expect((await localFile(address))?.size).toBe(there.size);
  expect((await localFile('data:image/png;base64,AAAA'))?.size).toBe(3);
  URL.revokeObjectURL(address);
  expect(await localFile(address)).toBeNull();
});

it.each([
  'https://example.org/picture.jpg',
  'http://127.0.0.1/blob:picture',
  '//example.org/data:image/png',
  'file:///etc/hostname',
  ' https://example.org/',
  '',
])('asks nobody for %j', async (address) => {
  const asked = vi.fn();
  vi.stubGlobal('fetch', asked);
  expect(await localFile(address)).toBeNull();
  expect(asked).not.toHaveBeenCalled();
});
