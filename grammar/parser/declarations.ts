import { date, dayOfYear, keyword, name, number, percentage, symbols, text } from '../lexer/token-types.ts';
import { ClauseParser } from './clauses.ts';

/**
 * The declarations. Each that has clauses is a head and a list of clauses, so that recovery can parse every clause by
 * itself.
 */
export class DeclarationParser extends ClauseParser {
  readonly kindDeclaration = this.RULE('kindDeclaration', () => {
    this.CONSUME(keyword.kind);
    this.CONSUME(name);
    this.CONSUME(symbols[':']);
    this.SUBRULE(this.kindValue);
    this.MANY(() => {
      this.OR([{ ALT: () => this.CONSUME(symbols[',']) }, { ALT: () => this.CONSUME(symbols['<']) }]);
      this.SUBRULE2(this.kindValue);
    });
  });

  readonly kindValue = this.RULE('kindValue', () => {
    this.CONSUME(name);
    this.OPTION(() => this.CONSUME(text));
  });

  readonly entityDeclaration = this.RULE('entityDeclaration', () => {
    this.SUBRULE(this.entityHead);
    this.MANY(() => this.SUBRULE(this.entityClause));
  });

  readonly entityHead = this.RULE('entityHead', () => {
    this.CONSUME(keyword.entity);
    this.CONSUME(name);
  });

  /** Only for recovery, as the two like it below. */
  readonly entityClauses = this.RULE('entityClauses', () => {
    this.AT_LEAST_ONE(() => this.SUBRULE(this.entityClause));
  });

  readonly entityClause = this.RULE('entityClause', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(keyword.plural);
          this.CONSUME(name);
        },
      },
      {
        ALT: () => {
          this.CONSUME(keyword.of);
          this.CONSUME2(name);
        },
      },
      {
        ALT: () => {
          this.CONSUME(keyword.identifiedBy);
          this.CONSUME3(name);
        },
      },
      { ALT: () => this.CONSUME(text) },
    ]);
  });

  readonly inputDeclaration = this.RULE('inputDeclaration', () => {
    this.SUBRULE(this.inputHead);
    this.MANY(() => this.SUBRULE(this.inputClause));
  });

  readonly inputHead = this.RULE('inputHead', () => {
    this.CONSUME(keyword.input);
    this.SUBRULE(this.signature);
    this.CONSUME(symbols[':']);
    this.SUBRULE(this.type);
  });

  readonly inputClauses = this.RULE('inputClauses', () => {
    this.AT_LEAST_ONE(() => this.SUBRULE(this.inputClause));
  });

  readonly inputClause = this.RULE('inputClause', () => {
    this.OR([
      { ALT: () => this.CONSUME(text) },
      {
        ALT: () => {
          this.CONSUME(keyword.countedOn);
          this.CONSUME(dayOfYear);
        },
      },
      {
        ALT: () => {
          this.OR2([{ ALT: () => this.CONSUME(keyword.atLeast) }, { ALT: () => this.CONSUME(keyword.atMost) }]);
          this.SUBRULE(this.literal);
        },
      },
      { ALT: () => this.SUBRULE(this.silence) },
    ]);
  });

  /** `zonder opgave geen [na 2021-10-01]`. */
  readonly silence = this.RULE('silence', () => {
    this.CONSUME(keyword.unlessStated);
    this.CONSUME(keyword.absent);
    this.OPTION(() => {
      this.CONSUME(keyword.after);
      this.CONSUME(date);
    });
  });

  readonly judgementDeclaration = this.RULE('judgementDeclaration', () => {
    this.SUBRULE(this.judgementHead);
    this.MANY(() => this.SUBRULE(this.judgementClause));
  });

  readonly judgementHead = this.RULE('judgementHead', () => {
    this.CONSUME(keyword.judgement);
    this.SUBRULE(this.signature);
    this.CONSUME(symbols[':']);
    this.SUBRULE(this.type);
  });

  readonly judgementClauses = this.RULE('judgementClauses', () => {
    this.AT_LEAST_ONE(() => this.SUBRULE(this.judgementClause));
  });

  readonly judgementClause = this.RULE('judgementClause', () => {
    this.OR([
      { ALT: () => this.CONSUME(text, { LABEL: 'label' }) },
      {
        ALT: () => {
          this.OR2([{ ALT: () => this.CONSUME(keyword.by) }, { ALT: () => this.CONSUME(keyword.onAdviceOf) }]);
          this.CONSUME2(text);
        },
      },
      { ALT: () => this.CONSUME(keyword.withReasons) },
      {
        ALT: () => {
          this.CONSUME(keyword.havingRegardTo);
          this.AT_LEAST_ONE_SEP({ SEP: symbols[','], DEF: () => this.CONSUME(name) });
        },
      },
      { ALT: () => this.SUBRULE(this.silence) },
    ]);
  });

  readonly parameterDeclaration = this.RULE('parameterDeclaration', () => {
    this.SUBRULE(this.parameterHead);
    this.OR([
      {
        ALT: () => {
          this.CONSUME(symbols['=']);
          this.SUBRULE(this.expression);
        },
      },
      { ALT: () => this.SUBRULE(this.grid) },
    ]);
  });

  readonly parameterHead = this.RULE('parameterHead', () => {
    this.CONSUME(keyword.parameter);
    this.OR([
      {
        ALT: () => {
          this.SUBRULE(this.signature);
          this.CONSUME(symbols[':']);
          this.SUBRULE(this.type);
        },
      },
      { ALT: () => this.SUBRULE(this.family) },
    ]);
    this.OPTION(() => this.CONSUME(text));
  });

  readonly ruleDeclaration = this.RULE('ruleDeclaration', () => {
    this.SUBRULE(this.ruleHead);
    this.SUBRULE(this.ruleValue);
    this.OPTION(() => this.SUBRULE(this.rounding));
  });

  readonly ruleHead = this.RULE('ruleHead', () => {
    this.CONSUME(keyword.rule);
    this.SUBRULE(this.signature);
    this.CONSUME(symbols[':']);
    this.SUBRULE(this.type);
    this.OPTION(() => this.CONSUME(text));
  });

  readonly ruleValue = this.RULE('ruleValue', () => {
    this.CONSUME(symbols['=']);
    this.OR([{ ALT: () => this.SUBRULE(this.conditions) }, { ALT: () => this.SUBRULE(this.expression) }]);
  });

  readonly allocationDeclaration = this.RULE('allocationDeclaration', () => {
    this.SUBRULE(this.allocationHead);
    this.MANY(() => this.SUBRULE(this.allocationClause));
  });

  readonly allocationHead = this.RULE('allocationHead', () => {
    this.CONSUME(keyword.allocation);
    this.CONSUME(name);
    this.CONSUME(keyword.over);
    this.SUBRULE(this.set);
    this.OPTION(() => this.SUBRULE(this.family));
    this.OPTION2(() => this.CONSUME(text));
  });

  readonly allocationClause = this.RULE('allocationClause', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(keyword.amount);
          this.SUBRULE(this.expression);
        },
      },
      {
        ALT: () => {
          this.CONSUME(keyword.recipients);
          this.SUBRULE2(this.expression);
        },
      },
      {
        ALT: () => {
          this.CONSUME(keyword.proRata);
          this.OPTION(() => {
            this.CONSUME(keyword.for);
            this.SUBRULE(this.weight);
          });
          this.CONSUME(keyword.of);
          this.SUBRULE3(this.expression);
        },
      },
      { ALT: () => this.SUBRULE(this.rounding) },
      {
        ALT: () => {
          this.CONSUME(keyword.rest);
          this.OR2([
            { ALT: () => this.CONSUME(keyword.lapses) },
            {
              ALT: () => {
                this.CONSUME(keyword.to);
                this.CONSUME(name);
              },
            },
          ]);
        },
      },
    ]);
  });

  /** A fraction, a percentage, one name, or anything in brackets: the `van` after it opens the key. */
  readonly weight = this.RULE('weight', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(number);
          this.OPTION(() => {
            this.CONSUME(symbols['/']);
            this.CONSUME2(number);
          });
        },
      },
      { ALT: () => this.CONSUME(percentage) },
      { ALT: () => this.CONSUME(name) },
      { ALT: () => this.SUBRULE(this.brackets) },
    ]);
  });

  readonly untranslatedDeclaration = this.RULE('untranslatedDeclaration', () => {
    this.CONSUME(keyword.untranslated);
    this.CONSUME(text);
    this.OPTION(() => this.CONSUME2(text));
  });
}
