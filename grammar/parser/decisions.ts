import { dayOfYear, keyword, name, symbols, text } from '../lexer/token-types.ts';
import { DeclarationParser } from './declarations.ts';

/** What stands round the rules: exceptions to them, guarantees, decisions, and years that begin on another day. */
export class DecisionParser extends DeclarationParser {
  /** What may follow its head stands in any order, so that each part can be parsed by itself; the builder checks. */
  readonly exceptionDeclaration = this.RULE('exceptionDeclaration', () => {
    this.SUBRULE(this.exceptionHead);
    this.MANY(() => this.SUBRULE(this.exceptionClause));
  });

  readonly exceptionHead = this.RULE('exceptionHead', () => {
    this.CONSUME(keyword.exception);
    this.CONSUME(name);
    this.CONSUME(keyword.on);
    this.AT_LEAST_ONE_SEP({ SEP: symbols[','], DEF: () => this.CONSUME2(name, { LABEL: 'excepted' }) });
    this.OPTION(() => this.CONSUME(text));
  });

  /** Only for recovery, as those of the other declarations. */
  readonly exceptionClauses = this.RULE('exceptionClauses', () => {
    this.AT_LEAST_ONE(() => this.SUBRULE(this.exceptionClause));
  });

  readonly exceptionClause = this.RULE('exceptionClause', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(keyword.if);
          this.SUBRULE(this.chain);
        },
      },
      {
        ALT: () => {
          this.CONSUME(keyword.then);
          this.OR2([{ ALT: () => this.SUBRULE(this.conditions) }, { ALT: () => this.SUBRULE(this.expression) }]);
        },
      },
      { ALT: () => this.CONSUME(keyword.notApplied) },
      { ALT: () => this.SUBRULE(this.allocationClause) },
    ]);
  });

  /** `waarborg` and `waarschuwing`. */
  readonly guaranteeDeclaration = this.RULE('guaranteeDeclaration', () => {
    this.SUBRULE(this.guaranteeHead);
    this.OR([{ ALT: () => this.SUBRULE(this.conditions) }, { ALT: () => this.SUBRULE(this.expression) }]);
  });

  /** The label parts the signature from the condition, and is not left out. */
  readonly guaranteeHead = this.RULE('guaranteeHead', () => {
    this.OR([{ ALT: () => this.CONSUME(keyword.guarantee) }, { ALT: () => this.CONSUME(keyword.warning) }]);
    this.SUBRULE(this.signature);
    this.CONSUME(text);
  });

  readonly decisionDeclaration = this.RULE('decisionDeclaration', () => {
    this.SUBRULE(this.decisionHead);
    this.MANY(() => this.SUBRULE(this.decisionClause));
  });

  readonly decisionHead = this.RULE('decisionHead', () => {
    this.CONSUME(keyword.decision);
    this.SUBRULE(this.signature);
    this.OPTION(() => this.CONSUME(text));
  });

  readonly decisionClause = this.RULE('decisionClause', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(keyword.gives);
          this.AT_LEAST_ONE_SEP({ SEP: symbols[','], DEF: () => this.CONSUME(name) });
        },
      },
      {
        ALT: () => {
          this.CONSUME(keyword.lawOf);
          this.SUBRULE(this.expression);
        },
      },
    ]);
  });

  /** `periode schooljaar vanaf 1 oktober, genoemd naar het eindjaar`. */
  readonly periodDeclaration = this.RULE('periodDeclaration', () => {
    this.CONSUME(keyword.period);
    this.CONSUME(name);
    this.CONSUME(keyword.from);
    this.CONSUME(dayOfYear);
    this.CONSUME(symbols[',']);
    this.CONSUME(keyword.namedAfter);
    this.OR([{ ALT: () => this.CONSUME(keyword.startYear) }, { ALT: () => this.CONSUME(keyword.endYear) }]);
    this.OPTION(() => this.CONSUME(text));
  });
}
