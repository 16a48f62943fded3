/** The names under which the theme colours tokens; their order is the protocol with Monaco. */
export const tokenNames = [
  'declaration',
  'keyword',
  'operator',
  'type',
  'name',
  'number',
  'date',
  'text',
  'punctuation',
  'bar',
  'comment',
  'citation',
  'quotation',
  'error',
] as const;
export type TokenName = (typeof tokenNames)[number];
