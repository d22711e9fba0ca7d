// The analysis counts UTF-8 bytes; the editor counts UTF-16 units.

const ASCII = /^[\0-\x7f]*$/;

/** A function from byte offset to UTF-16 offset. Plain ASCII, the usual case, costs nothing. */
export function utf16Offsets(text: string): (byte: number) => number {
  if (ASCII.test(text)) return (byte) => Math.min(byte, text.length);
  const table = new Uint32Array(text.length * 3 + 1);
  let byte = 0;
  for (let at = 0; at < text.length; ) {
    const point = text.codePointAt(at) ?? 0;
    const units = point > 0xffff ? 2 : 1;
    const bytes = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    table.fill(at, byte, byte + bytes);
    byte += bytes;
    at += units;
  }
  const length = byte;
  return (offset) => (offset >= length ? text.length : (table[offset] ?? text.length));
}
