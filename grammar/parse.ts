import type { Language, Module } from './ast.ts';
import type { Building } from './build/context.ts';
import { buildFormula } from './build/formulas.ts';
import { buildModule } from './build/module.ts';
import { citationWords } from './keywords/keywords.ts';
import type { Lexed } from './lexer/face.ts';
import { detectLanguage } from './lexer/language.ts';
import { lex } from './lexer/lexer.ts';
import { MaatstafParser } from './parser/parser.ts';
import { readPiecewise } from './piecewise.ts';
import type { Problem } from './problem.ts';
import { recover } from './recovery/recovery.ts';
import type { SourceFile, Span } from './source.ts';

/** What a text says: its tree, whole whatever the text; what is wrong with it, in order; and its tokens. */
export interface Parsed {
  readonly module: Module;
  readonly problems: readonly Problem[];
  readonly lexed: Lexed;
}

/** Reads a file, the same object once. Without a language the text decides. Never throws for what an author wrote. */
export function parse(source: SourceFile, language?: Language): Parsed {
  if (language !== undefined) return read(source, language);
  const parsed = known.get(source) ?? read(source);
  known.set(source, parsed);
  return parsed;
}

/** One file is read on many ways: for its head, with the regulations that use it, beside each change that is tried. */
const known = new WeakMap<SourceFile, Parsed>();

function read(source: SourceFile, language?: Language): Parsed {
  const piecewise = readPiecewise(source, language ?? detectLanguage(source.text), theParser());
  return piecewise === undefined ? readWhole(source, language) : { ...piecewise, problems: [] };
}

/** What `parse` gives, read in one go. */
export function readWhole(source: SourceFile, language?: Language): Parsed {
  const lexed = lex(source, language);
  const to: Building = { source, language: lexed.language, problems: [], formula: buildFormula };
  const whole = theParser().attempt('file', lexed.tokens);
  const { file, problems, broken, places } =
    whole.tree === undefined
      ? recover(source, lexed, theParser())
      : { file: whole.tree, problems: [], broken: [], places: [] };
  const module = buildModule(file, lexed, broken, to);
  const remarks = to.problems.filter(({ span }) => !broken.some((part) => span && meets(part, span)));
  const said = [...places, ...citationLines(source, problems, lexed.language)];
  const lexical = lexed.problems.filter(({ span }) => !said.some((place) => span && within(span, place)));
  const all = [...lexical, ...problems, ...remarks];
  return { module, problems: all.toSorted((one, other) => startOf(one) - startOf(other)), lexed };
}

/** Lines whose first word should have been `artikel` or `onderdeel`: what stands behind it is no formula. */
function citationLines({ text }: SourceFile, problems: readonly Problem[], language: Language): readonly Span[] {
  const words = Object.values(citationWords).map((word) => word[language]);
  return problems.flatMap(({ code, span, args }) => {
    if (code !== 'S10' || span === undefined || !words.some((word) => word === args['meant'])) return [];
    const line = /^[^\r\n]*/.exec(text.slice(span.start))?.[0] ?? '';
    return [{ start: span.start, end: span.start + line.length }];
  });
}

let parser: MaatstafParser | undefined;

/** Made when first needed: its analysis of the grammar costs more than most files. */
export function theParser(): MaatstafParser {
  parser ??= new MaatstafParser(true);
  return parser;
}

function meets(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function startOf(problem: Problem): number {
  return problem.span?.start ?? 0;
}
