import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * What a page may do: only its own style and script, known by their hash, and nothing from elsewhere. `style` and `script`
 * are exactly what stands between their tags.
 */
export function pagePolicy(style: string, script: string): string {
  return [
    "default-src 'none'",
    `style-src '${integrity(style)}'`,
    `script-src '${integrity(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function integrity(text: string): string {
  return `sha256-${base64(sha256(utf8ToBytes(text)))}`;
}

/** RFC 4648, with padding. */
function base64(bytes: Uint8Array): string {
  const signs: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two = 0, three = 0] = bytes.subarray(at, at + 3);
    const bits = (one << 16) | (two << 8) | three;
    for (let place = 0; place < 4; place++) {
      const sign = alphabet[(bits >> (18 - 6 * place)) & 63] ?? '=';
      signs.push(at + place <= bytes.length ? sign : '=');
    }
  }
  return signs.join('');
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
