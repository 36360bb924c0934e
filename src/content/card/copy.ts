/**
 * Puts words on the clipboard, from a press of ours. A page's permissions policy or an insecure address may
 * close the newer way; the older one copies what is selected in a field of our own.
 *
 * @param root the card's own tree, where the field may have the focus for a moment.
 * @returns whether the words are on the clipboard now.
 */
export async function copyWords(words: string, root: ShadowRoot): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return copySelected(words, root);
  }
}

function copySelected(words: string, root: ShadowRoot): boolean {
  const focused = root.activeElement;
  const field = document.createElement('textarea');
  field.value = words;
  field.className = 'aside';
  (root.querySelector('dialog') ?? root).append(field);
  try {
    field.select();
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
