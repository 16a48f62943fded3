// The engine knows no decoder of its host: strict UTF-8, by the table of RFC 3629, section 4.

const chunk = 4096;

/** The text of these bytes; undefined where they are no UTF-8. */
export function decoded(bytes: Uint8Array, from: number, to: number): string | undefined {
  let text = '';
  let units: number[] = [];
  for (let at = from; at < to; ) {
    const first = bytes[at] as number;
    const length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (length === 0 || at + length > to) return undefined;
    let point = length === 1 ? first : first & (0xff >> (length + 1));
    for (let more = 1; more < length; more += 1) {
      const next = bytes[at + more] as number;
      if ((next & 0xc0) !== 0x80) return undefined;
      point = (point << 6) | (next & 0x3f);
    }
    if (isWrong(point, length)) return undefined;
    if (point < 0x10000) units.push(point);
    else units.push(0xd7c0 + (point >> 10), 0xdc00 + (point & 0x3ff));
    at += length;
    if (units.length >= chunk) {
      text += String.fromCharCode(...units);
      units = [];
    }
  }
  return text + String.fromCharCode(...units);
}

/** The bytes of a text; half characters become what three bytes can say of them, which no decoder accepts. */
export function encoded(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) as number;
    if (point < 0x80) bytes[length++] = point;
    else {
      if (point < 0x800) bytes[length++] = 0xc0 | (point >> 6);
      else {
        if (point < 0x10000) bytes[length++] = 0xe0 | (point >> 12);
        else {
          bytes[length++] = 0xf0 | (point >> 18);
          bytes[length++] = 0x80 | ((point >> 12) & 0x3f);
          at += 1;
        }
        bytes[length++] = 0x80 | ((point >> 6) & 0x3f);
      }
      bytes[length++] = 0x80 | (point & 0x3f);
    }
  }
  return bytes.slice(0, length);
}

/** Longer than it needs to be, half a character, or beyond the last. */
function isWrong(point: number, length: number): boolean {
  if (length === 3) return point < 0x800 || (point >= 0xd800 && point < 0xe000);
  return length === 4 && (point < 0x10000 || point > 0x10ffff);
}
