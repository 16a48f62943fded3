import type { TokenType } from 'chevrotain';
import { amount, dayOfYear, keyword, name, number, percentage, symbols, text } from '../lexer/token-types.ts';
import { missing } from './base.ts';
import { plainLiterals, ReferenceParser } from './references.ts';

/** Operators between two operands; which binds tighter is settled by `build-chain.ts`. */
const operators: readonly TokenType[] = [
  ...[symbols['+'], symbols['-'], symbols['*'], symbols['/'], keyword.and, keyword.or],
  ...[symbols['='], symbols['<>'], symbols['<'], symbols['>'], symbols['<='], symbols['>=']],
];

const literals: readonly TokenType[] = [
  ...plainLiterals.filter((type) => type !== dayOfYear && type !== number),
  ...[keyword.yes, keyword.no, keyword.absent],
];

/** Formulas and sets: what stands inside a clause. */
export class ExpressionParser extends ReferenceParser {
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

  readonly aggregate = this.RULE('aggregate', () => {
    this.OR([
      {
        ALT: () => {
          this.OR2([
            { ALT: () => this.CONSUME(keyword.totalOf) },
            { ALT: () => this.CONSUME(keyword.averageOf) },
            { ALT: () => this.CONSUME(keyword.highestOf) },
            { ALT: () => this.CONSUME(keyword.lowestOf) },
          ]);
          this.SUBRULE(this.expression);
          this.CONSUME(keyword.over);
          this.SUBRULE(this.set);
        },
      },
      {
        ALT: () => {
          this.CONSUME(keyword.count);
          this.SUBRULE2(this.set);
        },
      },
    ]);
  });

  /** `rang van X onder S met gelijke a, b hoogste eerst, daarna laagste brin`. */
  readonly rank = this.RULE('rank', () => {
    this.CONSUME(keyword.rankOf);
    this.SUBRULE(this.expression);
    this.CONSUME(keyword.among);
    this.SUBRULE(this.set);
    this.OPTION(() => {
      this.CONSUME(keyword.withEqual);
      this.AT_LEAST_ONE_SEP({ SEP: symbols[','], DEF: () => this.CONSUME(name) });
    });
    this.OR([{ ALT: () => this.CONSUME(keyword.highestFirst) }, { ALT: () => this.CONSUME(keyword.lowestFirst) }]);
    this.OPTION2({
      GATE: () => this.opensTieBreak(),
      DEF: () => {
        this.CONSUME2(symbols[',']);
        this.CONSUME(keyword.thereafter);
        this.SUBRULE(this.tieBreak);
      },
    });
  });

  /** What decides between equals: `laagste brin`, `loting`. */
  readonly tieBreak = this.RULE('tieBreak', () => {
    this.OR([
      { ALT: () => this.CONSUME(keyword.draw) },
      {
        ALT: () => {
          this.OR2([{ ALT: () => this.CONSUME(keyword.lowest) }, { ALT: () => this.CONSUME(keyword.highest) }]);
          this.OR3([
            { ALT: () => this.CONSUME(name, { LABEL: 'decides' }) },
            { ALT: () => this.CONSUME(keyword.year, { LABEL: 'decides' }) },
            { ALT: () => this.CONSUME(keyword.quarter, { LABEL: 'decides' }) },
            { ALT: () => this.CONSUME(keyword.month, { LABEL: 'decides' }) },
          ]);
        },
      },
    ]);
  });

  /** What follows `waar` reaches to `voldoet aan`, `met gelijke`, `hoogste eerst`, a closing bracket, or the end of the expression. */
  readonly set = this.RULE('set', () => {
    this.nested(() => {
      this.OR([
        { ALT: () => this.SUBRULE(this.setItem) },
        {
          ALT: () => {
            this.CONSUME(symbols['(']);
            this.AT_LEAST_ONE_SEP({ SEP: symbols[';'], DEF: () => this.SUBRULE2(this.setItem) });
            this.CONSUME(symbols[')']);
          },
        },
      ]);
      this.OPTION(() => {
        this.CONSUME(keyword.where);
        this.SUBRULE(this.chain);
      });
    });
  });

  /** Behind the name of an own period: `2011 t/m 2014`. */
  readonly range = this.RULE('range', () => {
    this.SUBRULE(this.movableArgument);
    this.CONSUME(keyword.through);
    this.SUBRULE2(this.movableArgument);
  });

  /** `maanden 2015-05 t/m 2015-12`, `maanden van jaar`, or a name. */
  readonly setItem = this.RULE('setItem', () => {
    this.OR([
      {
        ALT: () => {
          this.SUBRULE(this.periodWord);
          this.OR2([
            {
              ALT: () => {
                this.SUBRULE(this.argument);
                this.CONSUME(keyword.through);
                this.SUBRULE2(this.argument);
              },
            },
            { ALT: () => this.SUBRULE2(this.owner) },
          ]);
        },
      },
      {
        ALT: () => {
          this.CONSUME(name);
          this.OPTION({ GATE: () => this.opensRange(), DEF: () => this.SUBRULE(this.range) });
          this.MANY(() => this.SUBRULE(this.owner));
          this.OPTION2(() => {
            this.CONSUME(keyword.on);
            this.SUBRULE(this.existenceDay);
          });
        },
      },
    ]);
  });
}
