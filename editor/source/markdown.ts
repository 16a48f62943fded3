import type { Hover } from '../../engine/index.ts';

/** A hover as Markdown, in which everything an author wrote is plain text: no links, no images, no markup. */
export function hoverMarkdown(hover: Hover): string {
  const parts = [heading(hover)];
  for (const line of hover.lines) parts.push(withCode(line));
  if (hover.values.length > 0) parts.push(table(hover));
  if (hover.article !== undefined) {
    const { text: citation, quotation, assumption } = hover.article;
    parts.push('---');
    parts.push(`${assumption ? '⚠ ' : '§ '}**${plain(citation)}**`);
    if (quotation.length > 0) parts.push(quotation.map((line) => `> ${plain(line)}`).join('\n>\n'));
  }
  return parts.join('\n\n');
}

function heading({ title, sort, label }: Hover): string {
  const name = `**${plain(title)}**${sort === undefined ? '' : ` · ${plain(sort)}`}`;
  return label === undefined ? name : `${name}\n\n${plain(label)}`;
}

function table({ values }: Hover): string {
  if (values.length === 1 && values[0]?.index === '') return plain(values[0].value);
  const rows = values.map(({ index, value }) => `| ${plain(index)} | ${plain(value)} |`);
  return ['| | |', '|:--|--:|', ...rows].join('\n');
}

/** Marks of Markdown lose their meaning by a backslash, line ends become blanks. */
export function plain(words: string): string {
  return words.replace(/[\r\n]+/g, ' ').replace(/[\\`*_{}[\]()#+\-.!|<>~&$:@/"']/g, '\\$&');
}

/** Sentences of our own may hold words of the language between backticks. */
export function withCode(line: string): string {
  return line
    .split('`')
    .map((part, index, all) => (index % 2 === 1 && index < all.length - 1 ? `\`${part}\`` : plain(part)))
    .join('');
}
