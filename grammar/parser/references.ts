import type { CstNode, ParserMethod, TokenType } from 'chevrotain';
import {
  amount,
  date,
  dayOfYear,
  keyword,
  month,
  name,
  number,
  percentage,
  quarter,
  symbols,
  text,
} from '../lexer/token-types.ts';
import { missing, ParserBase } from './base.ts';

/** Literals that stand by themselves, and the mark of a value that is missing. */
export const plainLiterals: readonly TokenType[] = [
  ...[number, amount, percentage, date, month, quarter, dayOfYear, text, missing],
];

/** Names with what they are asked of and for. */
export abstract class ReferenceParser extends ParserBase {
  /** A formula between brackets. */
  abstract readonly brackets: ParserMethod<[], CstNode>;

  readonly #arguments = [
    ...plainLiterals.map((type) => ({ ALT: () => this.CONSUME(type, { LABEL: 'literal' }) })),
    { ALT: () => this.SUBRULE(this.self) },
    { ALT: () => this.SUBRULE(this.brackets) },
    {
      ALT: () => {
        this.CONSUME(name);
        this.OPTION(() => {
          this.CONSUME(symbols['.']);
          this.CONSUME2(name, { LABEL: 'member' });
        });
      },
    },
  ];

  /** A name, of whom (`van`), and for what (`voor`, `in`, `op`): the latter belong to the first name. */
  readonly reference = this.RULE('reference', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.self) },
      { ALT: () => this.SUBRULE(this.period) },
      {
        ALT: () => {
          this.CONSUME(name);
          this.OPTION(() => {
            this.CONSUME(symbols['.']);
            this.CONSUME2(name, { LABEL: 'member' });
          });
        },
      },
    ]);
    this.MANY(() => this.SUBRULE(this.owner));
    this.MANY2(() => this.OR2([{ ALT: () => this.SUBRULE(this.index) }, { ALT: () => this.SUBRULE(this.decided) }]));
  });

  /** `volgens verlening`: as the last such decision said. */
  readonly decided = this.RULE('decided', () => {
    this.CONSUME(keyword.asDecidedIn);
    this.CONSUME(name);
  });

  /** `deze Instelling`, `dit jaar`, `deze maand`. */
  readonly self = this.RULE('self', () => {
    this.CONSUME(keyword.this);
    this.OR([{ ALT: () => this.SUBRULE(this.periodWord) }, { ALT: () => this.CONSUME(name) }]);
  });

  /** The periods that every calendar has. */
  readonly periodWord = this.RULE('periodWord', () => {
    this.OR([
      { ALT: () => this.CONSUME(keyword.year) },
      { ALT: () => this.CONSUME(keyword.quarter) },
      { ALT: () => this.CONSUME(keyword.month) },
    ]);
  });

  /** What makes a duration of a number: `6 weken`. */
  readonly durationUnit = this.RULE('durationUnit', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.periodWord) },
      { ALT: () => this.CONSUME(keyword.week) },
      { ALT: () => this.CONSUME(keyword.day) },
    ]);
  });

  readonly offset = this.RULE('offset', () => {
    this.OR([
      { ALT: () => this.CONSUME(symbols['+'], { LABEL: 'sign' }) },
      { ALT: () => this.CONSUME(symbols['-'], { LABEL: 'sign' }) },
    ]);
    this.CONSUME(number);
  });

  readonly owner = this.RULE('owner', () => {
    this.CONSUME(keyword.of);
    this.OR([
      { ALT: () => this.SUBRULE(this.self) },
      { ALT: () => this.CONSUME(name) },
      { ALT: () => this.CONSUME(text) },
      { ALT: () => this.SUBRULE(this.period) },
      { ALT: () => this.CONSUME(date, { LABEL: 'literal' }) },
      { ALT: () => this.CONSUME(month, { LABEL: 'literal' }) },
      { ALT: () => this.CONSUME(quarter, { LABEL: 'literal' }) },
      { ALT: () => this.SUBRULE(this.boundary) },
      { ALT: () => this.SUBRULE(this.brackets) },
    ]);
  });

  /** `begin van jaar`, `einde van schooljaar - 1`: the first or last day of a period. */
  readonly boundary = this.RULE('boundary', () => {
    this.OR([{ ALT: () => this.CONSUME(keyword.beginOf) }, { ALT: () => this.CONSUME(keyword.endOf) }]);
    this.SUBRULE(this.movableArgument);
  });

  /** `1 oktober`, with the period it lies in: `1 oktober jaar - 2`. */
  readonly dayIn = this.RULE('dayIn', () => {
    this.CONSUME(dayOfYear, { LABEL: 'day' });
    this.OPTION({
      // A free word behind a day opens what comes next.
      GATE: () => (this.LA(1) as { readonly soft?: true }).soft !== true,
      DEF: () =>
        this.OR([
          { ALT: () => this.SUBRULE(this.period) },
          { ALT: () => this.SUBRULE(this.self) },
          { ALT: () => this.SUBRULE(this.brackets) },
          {
            ALT: () => {
              this.CONSUME(name);
              this.OPTION2({ GATE: () => this.isOffset(), DEF: () => this.SUBRULE(this.offset) });
            },
          },
        ]),
    });
  });

  /** `Instellingen op 1 augustus jaar`: a day, one name, or anything in brackets. */
  readonly existenceDay = this.RULE('existenceDay', () => {
    this.OR([
      { ALT: () => this.CONSUME(date) },
      { ALT: () => this.CONSUME(missing) },
      { ALT: () => this.SUBRULE(this.dayIn) },
      { ALT: () => this.SUBRULE(this.boundary) },
      // No days, which the checker says.
      { ALT: () => this.SUBRULE(this.period) },
      { ALT: () => this.CONSUME(number) },
      { ALT: () => this.CONSUME(text) },
      { ALT: () => this.CONSUME(name) },
      { ALT: () => this.SUBRULE(this.brackets) },
    ]);
  });

  readonly index = this.RULE('index', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(keyword.in);
          this.SUBRULE(this.movableArgument);
        },
      },
      {
        ALT: () => {
          this.OR2([{ ALT: () => this.CONSUME(keyword.for) }, { ALT: () => this.CONSUME(keyword.on) }]);
          this.SUBRULE(this.argument);
        },
      },
    ]);
  });

  /** One name, one literal or `jaar - 1`; anything else in brackets. */
  readonly argument = this.RULE('argument', () => {
    this.OR([{ ALT: () => this.SUBRULE(this.period) }, { ALT: () => this.SUBRULE(this.plainArgument) }]);
  });

  /** After `in` any argument may be moved: `in 2019 - 1`; the period another one lies in needs no brackets: `in jaar van maand`. */
  readonly movableArgument = this.RULE('movableArgument', () => {
    this.OR([
      {
        ALT: () => {
          this.SUBRULE(this.period);
          this.OPTION2(() => this.SUBRULE(this.owner));
        },
      },
      {
        ALT: () => {
          this.SUBRULE(this.plainArgument);
          this.OPTION({ GATE: () => this.isOffset(), DEF: () => this.SUBRULE(this.offset) });
        },
      },
    ]);
  });

  readonly plainArgument = this.RULE('plainArgument', () => {
    this.OR(this.#arguments);
  });

  readonly period = this.RULE('period', () => {
    this.SUBRULE(this.periodWord);
    this.OPTION({ GATE: () => this.isOffset(), DEF: () => this.SUBRULE(this.offset) });
  });
}
