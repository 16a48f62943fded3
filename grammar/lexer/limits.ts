/** What a source may at most be; each limit has its own message. */
export const limits = {
  /** In UTF-8. */
  bytes: 1024 * 1024,
  tokens: 200_000,
  /** UTF-16 units on one line; a long article of law quoted on one line stays below it. */
  line: 20_000,
} as const;

/** The size of a text in UTF-8; a lone surrogate counts as the three bytes of its replacement. */
export function utf8Size(text: string): number {
  let size = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) size += 1;
    else if (unit < 0x800) size += 2;
    else if (unit >= 0xd800 && unit < 0xdc00 && isLowSurrogate(text.charCodeAt(index + 1))) {
      size += 4;
      index++;
    } else size += 3;
  }
  return size;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
