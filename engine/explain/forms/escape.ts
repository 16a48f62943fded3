/** Text as it stands in a page or a drawing, between tags or in a quoted attribute; signs that XML forbids become blanks. */
export function escapeText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what XML forbids
  const allowed = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, ' ');
  return allowed.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** Running text in a page, escaped: an amount stays on one line with its sign. */
export function flowingText(text: string): string {
  return escapeText(text.replace(/(?<=€) (?=\d)/g, '\u00a0'));
}

/** JSON as it stands in a script element: nothing in it ends the element or begins a comment. */
export function escapeJson(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
