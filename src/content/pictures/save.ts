/** The browser has begun to save by then, in milliseconds. */
const SAVED_BY = 60_000;

/** Has the browser save a file, as a link of our own would; nothing of it is added to the page. */
export function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), SAVED_BY);
}

/** "IMG 1.JPG" as "IMG 1 without details.jpg". */
export function plainName(name: string, type: string): string {
  const ending = type.replace('image/', '').replace('jpeg', 'jpg');
  const base = name.replace(/\.[^.]*$/, '') || 'picture';
  return `${base} without details.${ending}`;
}
