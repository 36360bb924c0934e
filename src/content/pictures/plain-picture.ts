import { tellsSomething } from './facts.ts';
import { bytesOf } from './formats/bytes.ts';
import { isJpeg, plainJpeg } from './formats/jpeg.ts';
import { isPng, plainPng } from './formats/png.ts';
import { isWebp, plainWebp } from './formats/webp.ts';
import { readFacts } from './read-facts.ts';

/**
 * The same picture, pixel for pixel, without what its file says besides; turned the same way as before. What comes
 * out is looked at again.
 *
 * @param orientation 1 to 8, as `PictureFacts` has it.
 * @returns null where that cannot be done without making the picture anew, or is not sure to have worked.
 */
export async function plainPicture(file: Blob, orientation: number): Promise<Blob | null> {
  try {
    const bytes = bytesOf(file);
    const head = await bytes.read(0, 32);
    const make = isJpeg(head)
      ? plainJpeg
      : isPng(head)
        ? plainPng
        : isWebp(head)
          ? plainWebp
          : null;
    const plain = make && (await make(file, bytes, orientation));
    const left = plain && (await readFacts(plain));
    return left && !tellsSomething(left) ? plain : null;
  } catch {
    return null;
  }
}
