import {
  CstParser,
  createToken,
  EOF,
  type IParserErrorMessageProvider,
  type IRecognitionException,
  NoViableAltException,
  type TokenType,
} from 'chevrotain';
import { endRow, keyword, month, name, number, quarter, symbols, tokenTypes } from '../lexer/token-types.ts';

/** Stands for a value or a type that is missing; only recovery puts it into a token list. */
export const missing = createToken({ name: 'Missing' });

/** How deep formulas may be nested: brackets in brackets, conditions in conditions. */
export const deepestNesting = 64;

/** The message of the parser's error when a formula is nested deeper than that. */
export const tooDeep = 'too deep';

/**
 * What all parts of the grammar share. Chevrotain's own recovery is off: `recovery.ts` repairs the token list and parses
 * again, so that a tree is either whole or absent.
 */
export class ParserBase extends CstParser {
  #depth = 0;

  constructor(skipValidations: boolean) {
    super([...tokenTypes, missing], {
      // One token tells nearly everywhere; the rules that need two say so. More would cost most where the parser fails.
      maxLookahead: 1,
      recoveryEnabled: false,
      nodeLocationTracking: 'onlyOffset',
      skipValidations,
      errorMessageProvider: expectations,
    });
  }

  override reset(): void {
    super.reset();
    this.#depth = 0;
  }

  /** Counts the nesting round a rule; an error leaves the count behind, and ends the parse as well. */
  protected nested(rule: () => void): void {
    this.ACTION(() => {
      this.#depth++;
      if (this.#depth > deepestNesting) throw this.#tooDeep();
    });
    rule();
    this.ACTION(() => {
      this.#depth--;
    });
  }

  /** `+ 1`, `- 2` after a period: part of the period unless the number is a factor or has a unit. */
  protected isOffset(): boolean {
    const sign = this.LA(1).tokenType;
    if (sign !== symbols['+'] && sign !== symbols['-']) return false;
    const count = this.LA(2);
    if (count.tokenType !== number || !/^\d{1,4}$/.test((count as { value?: string }).value ?? '')) return false;
    return !continuesNumber.has(this.LA(3).tokenType);
  }

  /** The token after the next one ends a cell. */
  protected isWholeCell(): boolean {
    const after = this.LA(2).tokenType;
    // A cell may be parsed by itself.
    return after === symbols['|'] || after === endRow || after === keyword.was || after === EOF;
  }

  /** A word of a bound; the free word `na` only before what can follow no name. */
  protected opensBound(): boolean {
    const next = this.LA(1) as { readonly soft?: true };
    return next.soft !== true || this.LA(2).tokenType === symbols['('];
  }

  /** The free word `loting` is no name: nothing follows it that can follow one in an order or a list of needs. */
  protected isDraw(): boolean {
    return !continuesName.has(this.LA(2).tokenType);
  }

  /** A declaration that can be replaced: a keyword that cannot be a name where it stands, and no example. */
  protected isReplaceable(): boolean {
    const next = this.LA(1);
    return (next as { soft?: true }).soft !== true && next.tokenType !== keyword.example;
  }

  /** A year, a name or something in brackets; a free word opens what comes next. */
  protected opensRange(): boolean {
    return openers.has(this.LA(1).tokenType);
  }

  /** `, daarna laagste …`: of a rank, unlike `, daarna vervalt` behind it in a rest. */
  protected opensTieBreak(): boolean {
    return (
      this.LA(1).tokenType === symbols[','] &&
      this.LA(2).tokenType === keyword.thereafter &&
      !restFates.has(this.LA(3).tokenType)
    );
  }

  #tooDeep(): Error {
    const error: Error & IRecognitionException = Object.assign(
      new NoViableAltException(tooDeep, this.LA(1), this.LA(0)),
      {
        context: { ruleStack: [], ruleOccurrenceStack: [] },
      },
    );
    this.errors = [...this.errors, error];
    return error;
  }
}

const openers: ReadonlySet<TokenType> = new Set([
  ...[number, month, quarter, name, keyword.this, symbols['(']],
  ...[keyword.year, keyword.quarter, keyword.month],
]);

const restFates: ReadonlySet<TokenType> = new Set([keyword.lapses, keyword.to]);

const continuesNumber: ReadonlySet<TokenType> = new Set([
  ...[symbols['*'], symbols['/']],
  ...[keyword.year, keyword.quarter, keyword.month, keyword.week, keyword.day],
]);

const continuesName: ReadonlySet<TokenType> = new Set([
  ...[symbols['('], symbols['.'], keyword.of, keyword.for, keyword.in, keyword.on, keyword.asDecidedIn],
]);

/**
 * The parser's errors carry data, no words: the names of the token types that could have stood there, by `|`.
 * `syntax-errors.ts` puts them into words.
 */
const expectations: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected }) => expected.name,
  buildNotAllInputParsedMessage: () => '',
  buildNoViableAltMessage: ({ expectedPathsPerAlt }) => firstNames(expectedPathsPerAlt.flat()),
  buildEarlyExitMessage: ({ expectedIterationPaths }) => firstNames(expectedIterationPaths),
};

function firstNames(paths: readonly (readonly TokenType[])[]): string {
  return [...new Set(paths.map((path) => path[0]?.name ?? ''))].join('|');
}
