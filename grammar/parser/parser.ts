import { type CstNode, EOF, type IRecognitionException } from 'chevrotain';
import type { Token } from '../lexer/face.ts';
import { date, keyword, month, name, number, quarter, symbols, text } from '../lexer/token-types.ts';
import { AmendmentParser } from './amendments.ts';

/** A tree, or the first place where the tokens cannot be read on. */
export type Attempt =
  | { readonly tree: CstNode }
  | {
      readonly tree?: undefined;
      /** Index of the token that does not fit; the number of tokens where something is missing at the end. */
      readonly at: number;
      /** Names of the token types that fit there, as far as the parser had to choose. */
      readonly expected: readonly string[];
      /** The rules it was in, the outermost first. */
      readonly rules: readonly string[];
    };

/** The whole grammar, over concepts: one parser for both vocabularies. */
export class MaatstafParser extends AmendmentParser {
  readonly file = this.RULE('file', () => {
    this.OPTION(() => this.SUBRULE(this.head));
    this.MANY(() =>
      this.OR([{ ALT: () => this.SUBRULE(this.declaration) }, { ALT: () => this.SUBRULE(this.operation) }]),
    );
  });

  readonly head = this.RULE('head', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.regulation) },
      { ALT: () => this.SUBRULE(this.amendment) },
      { ALT: () => this.SUBRULE(this.examplesOf) },
    ]);
  });

  readonly regulation = this.RULE('regulation', () => {
    this.SUBRULE(this.regulationHead);
    this.MANY(() => this.SUBRULE(this.headClause));
  });

  readonly regulationHead = this.RULE('regulationHead', () => {
    this.CONSUME(keyword.regulation);
    this.CONSUME(name);
    this.OPTION(() => this.CONSUME(text));
  });

  readonly headClause = this.RULE('headClause', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(keyword.sector);
          this.AT_LEAST_ONE_SEP({ SEP: symbols[','], DEF: () => this.CONSUME(name) });
        },
      },
      {
        ALT: () => {
          this.CONSUME(keyword.uses);
          this.AT_LEAST_ONE_SEP2({ SEP: symbols[','], DEF: () => this.CONSUME3(name) });
        },
      },
      {
        ALT: () => {
          this.CONSUME(keyword.tranche);
          this.OR2([
            { ALT: () => this.CONSUME(number, { LABEL: 'tranche' }) },
            { ALT: () => this.CONSUME2(name, { LABEL: 'tranche' }) },
            { ALT: () => this.CONSUME(text, { LABEL: 'tranche' }) },
          ]);
        },
      },
      {
        ALT: () => {
          this.OR3([
            { ALT: () => this.CONSUME(keyword.stateOf) },
            { ALT: () => this.CONSUME(keyword.inForce) },
            { ALT: () => this.CONSUME(keyword.endsOn) },
          ]);
          this.CONSUME(date);
        },
      },
      {
        ALT: () => {
          this.CONSUME(keyword.term);
          this.SUBRULE(this.years);
        },
      },
      { ALT: () => this.SUBRULE(this.sourceClause) },
    ]);
  });

  readonly examplesOf = this.RULE('examplesOf', () => {
    this.CONSUME(keyword.examplesOf);
    this.CONSUME(name);
  });

  readonly declaration = this.RULE('declaration', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.kindDeclaration) },
      { ALT: () => this.SUBRULE(this.entityDeclaration) },
      { ALT: () => this.SUBRULE(this.periodDeclaration) },
      { ALT: () => this.SUBRULE(this.inputDeclaration) },
      { ALT: () => this.SUBRULE(this.judgementDeclaration) },
      { ALT: () => this.SUBRULE(this.parameterDeclaration) },
      { ALT: () => this.SUBRULE(this.ruleDeclaration) },
      { ALT: () => this.SUBRULE(this.tableDeclaration) },
      { ALT: () => this.SUBRULE(this.exceptionDeclaration) },
      { ALT: () => this.SUBRULE(this.allocationDeclaration) },
      { ALT: () => this.SUBRULE(this.guaranteeDeclaration) },
      { ALT: () => this.SUBRULE(this.decisionDeclaration) },
      { ALT: () => this.SUBRULE(this.untranslatedDeclaration) },
      { ALT: () => this.SUBRULE(this.exampleDeclaration) },
    ]);
  });

  readonly exampleDeclaration = this.RULE('exampleDeclaration', () => {
    this.SUBRULE(this.exampleHead);
    this.MANY(() => this.SUBRULE(this.statement));
  });

  readonly exampleHead = this.RULE('exampleHead', () => {
    this.CONSUME(keyword.example);
    this.CONSUME(text);
    this.MANY(() =>
      this.OR([
        {
          ALT: () => {
            this.CONSUME(keyword.in);
            this.OR2([
              { ALT: () => this.CONSUME(number, { LABEL: 'period' }) },
              { ALT: () => this.CONSUME(month, { LABEL: 'period' }) },
              { ALT: () => this.CONSUME(quarter, { LABEL: 'period' }) },
            ]);
          },
        },
        {
          ALT: () => {
            this.CONSUME(keyword.asAt);
            this.CONSUME(date, { LABEL: 'asAt' });
          },
        },
        {
          ALT: () => {
            this.CONSUME(keyword.lawOf);
            this.CONSUME2(date, { LABEL: 'lawOf' });
          },
        },
        {
          ALT: () => {
            this.CONSUME(keyword.knownOn);
            this.CONSUME3(date, { LABEL: 'knownOn' });
          },
        },
      ]),
    );
  });

  readonly statement = this.RULE('statement', () => {
    this.OR({
      // `stel` before a row or before a name.
      MAX_LOOKAHEAD: 2,
      DEF: [
        { ALT: () => this.SUBRULE(this.gridStatement) },
        { ALT: () => this.SUBRULE(this.supposition) },
        { ALT: () => this.SUBRULE(this.drawn) },
        { ALT: () => this.SUBRULE(this.expectation) },
      ],
    });
  });

  /** Every grid of an example after the first begins with `stel`, else its lines are rows of the one before. */
  readonly gridStatement = this.RULE('gridStatement', () => {
    this.OPTION(() => this.CONSUME(keyword.suppose));
    this.SUBRULE(this.grid);
  });

  readonly supposition = this.RULE('supposition', () => {
    this.CONSUME(keyword.suppose);
    this.SUBRULE(this.reference);
    this.CONSUME(symbols[':']);
    this.SUBRULE(this.cell);
  });

  /** `loting "S3", "S2"`. */
  readonly drawn = this.RULE('drawn', () => {
    this.CONSUME(keyword.draw);
    this.AT_LEAST_ONE_SEP({ SEP: symbols[','], DEF: () => this.CONSUME(text) });
  });

  readonly expectation = this.RULE('expectation', () => {
    this.CONSUME(keyword.expect);
    this.SUBRULE(this.chain);
    this.OR([
      {
        ALT: () => {
          this.CONSUME(symbols[':']);
          this.SUBRULE(this.cell);
          this.OPTION(() => {
            this.CONSUME(keyword.margin);
            this.SUBRULE(this.literal);
          });
        },
      },
      {
        ALT: () => {
          this.CONSUME(keyword.stillNeeded);
          this.CONSUME2(symbols[':']);
          this.AT_LEAST_ONE_SEP({ SEP: symbols[';'], DEF: () => this.SUBRULE(this.neededThing) });
        },
      },
    ]);
    this.OPTION2(() => {
      this.CONSUME(keyword.because);
      this.CONSUME(text);
    });
  });

  /** A value that is to be delivered, or a draw that is to be held. */
  readonly neededThing = this.RULE('neededThing', () => {
    this.OR({
      // The free word `loting` may be a name: what follows it tells.
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { GATE: () => this.isDraw(), ALT: () => this.CONSUME(keyword.draw) },
        { ALT: () => this.SUBRULE(this.reference) },
      ],
    });
  });

  constructor(skipValidations: boolean) {
    super(skipValidations);
    this.performSelfAnalysis();
  }

  /** Parses all of the tokens with one rule. */
  attempt(rule: RuleName, tokens: readonly Token[]): Attempt {
    this.input = [...tokens];
    const tree = this[rule]();
    const error = this.errors[0];
    return error === undefined ? { tree } : failure(rule, error, tokens);
  }
}

/** The rules that may be parsed by themselves. */
export type RuleName = {
  readonly [Key in keyof MaatstafParser]: MaatstafParser[Key] extends () => CstNode ? Key : never;
}[keyof MaatstafParser];

function failure(rule: RuleName, error: IRecognitionException, tokens: readonly Token[]): Attempt {
  const at = error.token.tokenType === EOF ? -1 : tokens.indexOf(error.token as Token);
  return {
    at: at === -1 ? tokens.length : at,
    expected: error.message === '' ? [] : error.message.split('|'),
    // Behind the end of the rule there is no stack left.
    rules: error.context.ruleStack.length === 0 ? [rule] : error.context.ruleStack,
  };
}
