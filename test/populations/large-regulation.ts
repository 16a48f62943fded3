import { nameTest } from '../../grammar/format/soft-words.ts';
import { parse, type SourceFile } from '../../grammar/index.ts';

/**
 * A regulation of at least so many lines: copies of one, below each other in one file, in which every name has the
 * number of its copy. The head is that of the first. Names of the regulations it uses stay as they are.
 */
export function largeRegulation(source: SourceFile, lines: number, used: readonly SourceFile[] = []): SourceFile {
  const { module } = parse(source);
  const body = module.declarations[0]?.span.start ?? 0;
  // The citation above the first declaration stays with it.
  const start = source.text.lastIndexOf('\n\n', source.text.lastIndexOf('\nartikel', body)) + 2;
  const head = source.text.slice(0, start);
  const own = source.text.slice(start).split('\n').length;
  const copies = Math.ceil(lines / own);
  const kept = new Set([...ofEveryObject, ...used.flatMap(namesIn)]);
  const texts = Array.from({ length: copies }, (_, index) => copy(source, start, index + 1, kept));
  return { name: source.name, text: `${head}${texts.join('\n')}` };
}

/** Columns of an example that no regulation declares. */
const ofEveryObject: readonly string[] = ['bestaat_vanaf', 'bestaat_tot', 'opgegaan_in'];

function namesIn(source: SourceFile): readonly string[] {
  const { module, lexed } = parse(source);
  const isName = nameTest(module);
  return lexed.tokens.filter(isName).map(({ value }) => value);
}

function copy(source: SourceFile, start: number, number: number, kept: ReadonlySet<string>): string {
  const { module, lexed } = parse(source);
  const isName = nameTest(module);
  let text = '';
  let end = start;
  for (const [index, token] of lexed.tokens.entries()) {
    if (token.span.start < start || token.image === '') continue;
    text += source.text.slice(end, token.span.start);
    const before = lexed.tokens[index - 1];
    if (token.category === 'text') text += renamed(token.image, before?.concept, number);
    else text += isName(token) && !kept.has(token.value) ? `${token.image}_${number}` : token.image;
    end = token.span.end;
  }
  return text + source.text.slice(end);
}

/** Labels of examples are told apart, and what they say decided is named as in the copy. */
function renamed(image: string, before: string | undefined, number: number): string {
  if (before === 'example') return image.replace(/"$/, ` (${number})"`);
  if (before !== 'because') return image;
  return image.replace(
    /^"([\p{L}\d_.]+)"$/u,
    (_, name: string) => `"${name.replaceAll('.', `_${number}.`)}_${number}"`,
  );
}
