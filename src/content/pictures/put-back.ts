import { isSameFile } from './files.ts';

/**
 * What a page's own scripts see of a window. In Firefox a file that a content script makes is out of their reach,
 * so it is made by the page's own constructors; other browsers make no difference.
 */
interface PageWorld {
  readonly wrappedJSObject?: typeof globalThis;
}
declare const cloneInto: ((value: unknown, target: object) => unknown) | undefined;

/**
 * Puts another file into an input in place of one that it has, and tells the page as a person's choice would.
 *
 * @returns whether the input has it now.
 */
export function putBack(input: HTMLInputElement, old: Blob, made: Blob, name: string): boolean {
  const files = [...(input.files ?? [])];
  const at = files.findIndex((file) => isSameFile(file, old));
  const window = input.ownerDocument.defaultView;
  if (at < 0 || !window || input.disabled) return false;
  const page = (window as unknown as PageWorld).wrappedJSObject ?? globalThis;
  const parts = typeof cloneInto === 'function' ? cloneInto([made], window) : [made];
  const options = { type: made.type, lastModified: files[at]?.lastModified ?? 0 };
  const given = typeof cloneInto === 'function' ? cloneInto(options, window) : options;
  const transfer = new page.DataTransfer();
  const plain = new page.File(parts as BlobPart[], name, given as FilePropertyBag);
  for (const [index, file] of files.entries()) transfer.items.add(index === at ? plain : file);
  input.files = transfer.files;
  if (input.files?.[at]?.size !== made.size) return false;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}
