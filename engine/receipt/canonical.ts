import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** JSON in its one form (RFC 8785): members sorted by code unit, nothing between them. Numbers are whole. */
export function canonicalJson(value: unknown): string {
  const all: string[] = [];
  write(value, (piece) => all.push(piece));
  return all.join('');
}

/** SHA-256, as 64 hexadecimal digits, of the canonical JSON of a value, whose text is never there as a whole. */
export function hashOfJson(value: unknown): string {
  const hash = sha256.create();
  let waiting = '';
  write(value, (piece) => {
    waiting += piece;
    if (waiting.length < pieceUnits) return;
    hash.update(utf8ToBytes(waiting));
    waiting = '';
  });
  return bytesToHex(hash.update(utf8ToBytes(waiting)).digest());
}

/** SHA-256, as 64 hexadecimal digits, of a text as UTF-8 without a byte order mark. */
export function hashOfText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** Long enough that hashing is not about calls, short enough to be nothing beside the data. */
const pieceUnits = 65_536;

/** Members that are `undefined` are not there. A member is never a method, so `toJSON` is a name like any other. */
function write(value: unknown, emit: (piece: string) => void): void {
  if (Array.isArray(value)) {
    emit('[');
    for (const [at, element] of value.entries()) {
      if (at > 0) emit(',');
      write(element, emit);
    }
    emit(']');
  } else if (typeof value === 'object' && value !== null) {
    emit('{');
    let isFirst = true;
    for (const name of Object.keys(value).sort()) {
      const member: unknown = Reflect.get(value, name);
      if (member === undefined) continue;
      emit(`${isFirst ? '' : ','}${JSON.stringify(name)}:`);
      isFirst = false;
      write(member, emit);
    }
    emit('}');
  } else emit(JSON.stringify(value));
}
