import { date, dayOfYear, keyword, name, symbols, text } from '../lexer/token-types.ts';
import { AllocationParser } from './allocations.ts';

/**
 * The declarations. Each that has clauses is a head and a list of clauses, so that recovery can parse every clause by
 * itself.
 */
export class DeclarationParser extends AllocationParser {
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
      {
        ALT: () => {
          this.CONSUME(keyword.mergersCount);
          this.CONSUME(keyword.from);
          this.CONSUME(keyword.nextYear);
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
      {
        ALT: () => {
          this.CONSUME(keyword.earlierBy);
          this.CONSUME(name);
        },
      },
      { ALT: () => this.SUBRULE(this.onMerger) },
      { ALT: () => this.SUBRULE(this.silence) },
    ]);
  });

  /** `bij fusie opgeteld`: how what merged hands on its facts. */
  readonly onMerger = this.RULE('onMerger', () => {
    this.CONSUME(keyword.onMerger);
    this.OR([
      { ALT: () => this.CONSUME(keyword.summed) },
      { ALT: () => this.CONSUME(keyword.oneOf) },
      { ALT: () => this.CONSUME(keyword.highest) },
      { ALT: () => this.CONSUME(keyword.lowest) },
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

  readonly tableDeclaration = this.RULE('tableDeclaration', () => {
    this.SUBRULE(this.tableHead);
    this.SUBRULE(this.grid);
  });

  readonly tableHead = this.RULE('tableHead', () => {
    this.CONSUME(keyword.table);
    this.SUBRULE(this.signature);
    this.CONSUME(symbols[':']);
    this.SUBRULE(this.type);
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

  readonly untranslatedDeclaration = this.RULE('untranslatedDeclaration', () => {
    this.CONSUME(keyword.untranslated);
    this.CONSUME(text);
    this.OPTION(() => this.CONSUME2(text));
  });
}
