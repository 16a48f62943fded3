import type { Language } from '../../grammar/ast.ts';
import type { Token } from '../../grammar/lexer/face.ts';
import { lex } from '../../grammar/lexer/lexer.ts';
import { render } from '../../grammar/render.ts';

/** What the lexer makes of a text, to be read by people: a line of tokens per line of source, then the rest. */
export function describeTokens(text: string, language?: Language): string {
  const lexed = lex({ name: 'case.maat', text }, language);
  const lines = new Map<number, Token[]>();
  for (const token of lexed.tokens) lines.set(token.line + 1, [...(lines.get(token.line + 1) ?? []), token]);
  const cut = (span: { start: number; end: number }) => text.slice(span.start, span.end);
  return [
    `language ${lexed.language}`,
    ...[...lines].map(([line, tokens]) => `${line}: ${tokens.map(describeToken).join(' ')}`),
    ...lexed.margins.map((margin) => `${margin.line + 1}: ${describeMargin(margin)}`),
    ...lexed.comments.map((comment) => `${comment.line + 1}: comment${comment.alone ? ' alone' : ''} ${comment.text}`),
    ...lexed.problems.map((problem) => {
      const fixes = (problem.fixes ?? []).map((fix) => ` → ${fix.text}`).join('');
      const where = problem.span === undefined ? '' : cut(problem.span);
      return `${problem.code} [${where}] ${render(problem, lexed.language).message}${fixes}`;
    }),
    '',
  ].join('\n');
}

function describeMargin(margin: ReturnType<typeof lex>['margins'][number]): string {
  return margin.kind === 'citation' ? `citation ${margin.word} [${margin.text}]` : `quotation [${margin.text}]`;
}

function describeToken(token: Token): string {
  const bad = token.bad ? '!' : '';
  if (token.concept !== undefined) return `${bad}${token.concept.toUpperCase()}${token.soft ? '?' : ''}`;
  if (token.category === 'row') return token.tokenType.name === 'Row' ? '⟨' : '⟩';
  if (token.category === 'symbol') return bad + token.value;
  const foreign = token.foreign === undefined ? '' : `=${token.foreign}`;
  return `${bad}${token.category}<${token.value}${foreign}>`;
}
