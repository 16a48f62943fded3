import type { TokenType } from 'chevrotain';
import { amount, dayOfYear, keyword, name, number, percentage, symbols, text } from '../lexer/token-types.ts';
import { missing } from './base.ts';
import { plainLiterals } from './references.ts';
import { SetParser } from './sets.ts';

/** Operators between two operands; which binds tighter is settled by `build-chain.ts`. */
const operators: readonly TokenType[] = [
  ...[symbols['+'], symbols['-'], symbols['*'], symbols['/'], keyword.and, keyword.or],
  ...[symbols['='], symbols['<>'], symbols['<'], symbols['>'], symbols['<='], symbols['>=']],
];

const literals: readonly TokenType[] = [
  ...plainLiterals.filter((type) => type !== dayOfYear && type !== number),
  ...[keyword.yes, keyword.no, keyword.absent],
];

/** Formulas: what stands inside a clause. */
export class ExpressionParser extends SetParser {
  /** Alternatives of the rules that run most, made once. */
  readonly #operators = operators.map((type) => ({ ALT: () => this.CONSUME(type, { LABEL: 'operator' }) }));
  readonly #primaries = [
    ...literals.map((type) => ({ ALT: () => this.CONSUME(type, { LABEL: 'literal' }) })),
    {
      ALT: () => {
        this.CONSUME(number, { LABEL: 'literal' });
        this.OPTION(() => this.SUBRULE(this.durationUnit));
      },
    },
    { ALT: () => this.SUBRULE(this.dayIn) },
    { ALT: () => this.SUBRULE(this.boundary) },
    { ALT: () => this.SUBRULE(this.brackets) },
    { ALT: () => this.SUBRULE(this.aggregate) },
    { ALT: () => this.SUBRULE(this.rank) },
    { ALT: () => this.SUBRULE(this.call) },
    { ALT: () => this.SUBRULE(this.reference) },
  ];

  /** `als … dan … als … dan … anders …`, or operands with operators. */
  readonly expression = this.RULE('expression', () => {
    this.nested(() =>
      this.OR([{ ALT: () => this.SUBRULE(this.conditional) }, { ALT: () => this.SUBRULE(this.chain) }]),
    );
  });

  readonly conditional = this.RULE('conditional', () => {
    this.AT_LEAST_ONE(() => {
      this.CONSUME(keyword.if);
      this.SUBRULE(this.chain, { LABEL: 'condition' });
      this.CONSUME(keyword.then);
      this.SUBRULE2(this.chain, { LABEL: 'value' });
    });
    this.CONSUME(keyword.else);
    this.SUBRULE(this.expression);
  });

  /** One flat rule for all operators: half the stack a bracket costs in a rule per level. */
  readonly chain = this.RULE('chain', () => {
    this.SUBRULE(this.operand);
    this.MANY(() => {
      this.OR(this.#operators);
      this.SUBRULE2(this.operand);
    });
  });

  readonly operand = this.RULE('operand', () => {
    this.MANY(() =>
      this.OR([
        { ALT: () => this.CONSUME(keyword.not, { LABEL: 'prefix' }) },
        { ALT: () => this.CONSUME(symbols['-'], { LABEL: 'prefix' }) },
      ]),
    );
    this.OR2([{ ALT: () => this.SUBRULE(this.quantifier) }, { ALT: () => this.SUBRULE(this.primary) }]);
    this.MANY2(() => {
      this.CONSUME(keyword.ifAbsent);
      this.SUBRULE2(this.primary, { LABEL: 'fallback' });
    });
    this.OPTION2(() => this.SUBRULE(this.test));
  });

  /** `is aanwezig`, `is geen`, `is een van (a; b)`. */
  readonly test = this.RULE('test', () => {
    this.nested(() => {
      this.OR([
        { ALT: () => this.CONSUME(keyword.isPresent) },
        { ALT: () => this.CONSUME(keyword.isAbsent) },
        {
          ALT: () => {
            this.CONSUME(keyword.isOneOf);
            this.CONSUME(symbols['(']);
            this.AT_LEAST_ONE_SEP({ SEP: symbols[';'], DEF: () => this.SUBRULE(this.chain) });
            this.CONSUME(symbols[')']);
          },
        },
      ]);
    });
  });

  readonly quantifier = this.RULE('quantifier', () => {
    this.nested(() => {
      this.OR([{ ALT: () => this.CONSUME(keyword.every) }, { ALT: () => this.CONSUME(keyword.some) }]);
      this.SUBRULE(this.set);
      this.CONSUME(keyword.satisfies);
      this.SUBRULE(this.chain);
    });
  });

  readonly primary = this.RULE('primary', () => {
    this.OR(this.#primaries);
  });

  readonly brackets = this.RULE('brackets', () => {
    this.CONSUME(symbols['(']);
    this.OR([{ ALT: () => this.SUBRULE(this.conditions) }, { ALT: () => this.SUBRULE(this.expression) }]);
    this.CONSUME(symbols[')']);
  });

  /** `alle van`, `een van`, `ten minste 3 van`, with named conditions: always a whole value, or all of what is in brackets. */
  readonly conditions = this.RULE('conditions', () => {
    this.OR([
      { ALT: () => this.CONSUME(keyword.allOf) },
      { ALT: () => this.CONSUME(keyword.oneOf) },
      {
        ALT: () => {
          this.CONSUME(keyword.atLeast);
          this.CONSUME(number);
          this.CONSUME(keyword.of);
        },
      },
    ]);
    this.AT_LEAST_ONE(() => this.SUBRULE(this.condition));
  });

  readonly condition = this.RULE('condition', () => {
    this.CONSUME(keyword.condition);
    this.CONSUME(name);
    this.OPTION(() => this.CONSUME(text));
    this.CONSUME(symbols[':']);
    this.SUBRULE(this.expression);
  });

  readonly call = this.RULE('call', () => {
    this.OR([
      {
        ALT: () => {
          this.OR2([
            { ALT: () => this.CONSUME(keyword.highest) },
            { ALT: () => this.CONSUME(keyword.lowest) },
            { ALT: () => this.CONSUME(keyword.limited) },
          ]);
          this.CONSUME(symbols['(']);
          this.AT_LEAST_ONE_SEP({ SEP: symbols[';'], DEF: () => this.SUBRULE(this.expression) });
          this.CONSUME(symbols[')']);
        },
      },
      {
        ALT: () => {
          this.CONSUME(keyword.rounded);
          this.CONSUME2(symbols['(']);
          this.SUBRULE2(this.expression);
          this.CONSUME(symbols[';']);
          this.SUBRULE(this.step);
          this.CONSUME2(symbols[')']);
        },
      },
    ]);
  });

  /** `cent`, `€ 100`, `0,01%`, with a direction if it is not half away from zero. */
  readonly step = this.RULE('step', () => {
    this.OR([
      { ALT: () => this.CONSUME(keyword.cent) },
      { ALT: () => this.CONSUME(amount) },
      { ALT: () => this.CONSUME(percentage) },
      { ALT: () => this.CONSUME(number) },
      { ALT: () => this.CONSUME(missing) },
    ]);
    this.OPTION(() =>
      this.OR2([
        { ALT: () => this.CONSUME(keyword.up) },
        { ALT: () => this.CONSUME(keyword.down) },
        { ALT: () => this.CONSUME(keyword.toEven) },
      ]),
    );
  });
}
