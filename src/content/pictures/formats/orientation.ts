const TURNED = 0x0112;

/**
 * EXIF data that says nothing but how a picture is to be turned: one entry of one number, highest byte first.
 *
 * @param orientation 1 to 8.
 */
export function onlyOrientation(orientation: number): Uint8Array<ArrayBuffer> {
  const block = new DataView(new ArrayBuffer(26));
  block.setUint32(0, 0x4d4d002a);
  block.setUint32(4, 8);
  block.setUint16(8, 1);
  block.setUint16(10, TURNED);
  block.setUint16(12, 3);
  block.setUint32(14, 1);
  block.setUint16(18, orientation);
  return new Uint8Array(block.buffer);
}
