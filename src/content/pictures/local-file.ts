/** Addresses of what is in this browser's memory already: nothing is asked of a network for them. */
const LOCAL = /^(?:blob|data):/i;

/**
 * The file at an address within the browser, such as a page's preview of a picture. To be called as soon as the
 * preview is there: many pages let go of the file once it is drawn.
 *
 * @returns null if it cannot be had, and for every other address.
 */
export async function localFile(address: string): Promise<Blob | null> {
  if (!LOCAL.test(address)) return null;
  try {
    return await (await fetch(address)).blob();
  } catch {
    return null;
  }
}
