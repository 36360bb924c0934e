/** Pictures that have come to the page, and the way on which they came. */
export interface Attached {
  /** A `change` of a file input, a `paste` or a `drop`. */
  readonly event: Event;
  /** The elements that it was on its way to, innermost first; the event forgets them. */
  readonly path: readonly Element[];
  /** The pictures among the files; none where an input has been emptied. */
  readonly files: readonly File[];
}

/** Systems that do not know HEIC give its files no type. */
const NAMED_LIKE_HEIC = /\.hei[cf]$/i;

export function isPicture(file: File): boolean {
  if (file.type === '') return NAMED_LIKE_HEIC.test(file.name);
  return file.type.startsWith('image/') && file.type !== 'image/svg+xml';
}

export function isFileInput(element: Element | undefined): element is HTMLInputElement {
  return element?.matches('input[type="file" i]') ?? false;
}

/** What an event brings to the page; null where it is none that could. */
export function attachedBy(event: Event, path: readonly Element[]): Attached | null {
  const files = filesOf(event, path[0]);
  return files ? { event, path, files: [...files].filter(isPicture) } : null;
}

function filesOf(event: Event, target: Element | undefined): FileList | null | undefined {
  if (event.type === 'change') return isFileInput(target) ? target.files : null;
  // Of a drop onto an input its `change` tells.
  if (isFileInput(target)) return null;
  if (event.type === 'paste') return (event as ClipboardEvent).clipboardData?.files;
  return event.type === 'drop' ? (event as DragEvent).dataTransfer?.files : null;
}

/** Whether two files are the same, even if the browser made a new object for it. */
export function isSameFile(one: Blob, other: Blob): boolean {
  if (one === other) return true;
  const { name, lastModified } = one as Partial<File>;
  const { name: itsName, lastModified: itsTime } = other as Partial<File>;
  return (
    name !== undefined && name === itsName && lastModified === itsTime && one.size === other.size
  );
}
