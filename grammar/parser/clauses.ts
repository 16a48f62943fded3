import {
  amount,
  date,
  dayOfYear,
  endRow,
  keyword,
  month,
  name,
  number,
  percentage,
  quarter,
  row,
  symbols,
  text,
} from '../lexer/token-types.ts';
import { missing } from './base.ts';
import { ExpressionParser } from './expressions.ts';

/** Types, signatures, grids and rounding: what several kinds of declaration have in common. */
export class ClauseParser extends ExpressionParser {
  readonly type = this.RULE('type', () => {
    this.OR({
      // A soft word such as `bedrag` is a name as well: the type comes first.
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { ALT: () => this.CONSUME(keyword.yesNo) },
        { ALT: () => this.CONSUME(keyword.count) },
        { ALT: () => this.CONSUME(keyword.date) },
        { ALT: () => this.CONSUME(keyword.text) },
        { ALT: () => this.CONSUME(keyword.duration) },
        { ALT: () => this.SUBRULE(this.periodWord) },
        {
          ALT: () => {
            this.OR2([{ ALT: () => this.CONSUME(keyword.number) }, { ALT: () => this.CONSUME(keyword.percentage) }]);
            this.OPTION(() => this.SUBRULE(this.decimals));
          },
        },
        {
          ALT: () => {
            this.CONSUME(keyword.amount);
            this.OPTION2(() =>
              this.OR3([{ ALT: () => this.CONSUME(keyword.exact) }, { ALT: () => this.SUBRULE2(this.decimals) }]),
            );
          },
        },
        { ALT: () => this.CONSUME(missing) },
        { ALT: () => this.CONSUME(name) },
      ],
    });
    this.OPTION3(() => this.CONSUME(keyword.orAbsent));
  });

  readonly decimals = this.RULE('decimals', () => {
    this.CONSUME(keyword.with);
    this.CONSUME(number);
    this.CONSUME(keyword.decimals);
  });

  /** `name [van Owner] [per jaar, Niveau]`. */
  readonly signature = this.RULE('signature', () => {
    this.CONSUME(name);
    this.OPTION(() => {
      this.CONSUME(keyword.of);
      this.CONSUME2(name, { LABEL: 'owner' });
    });
    this.OPTION2(() => this.SUBRULE(this.family));
  });

  readonly family = this.RULE('family', () => {
    this.CONSUME(keyword.per);
    this.AT_LEAST_ONE_SEP({ SEP: symbols[','], DEF: () => this.SUBRULE(this.dimension) });
  });

  /** A kind, an object or a period of its own, `jaar`, or years that belong to the period before them. */
  readonly dimension = this.RULE('dimension', () => {
    this.OR([
      {
        ALT: () => {
          this.SUBRULE(this.periodWord);
          this.OPTION(() => this.SUBRULE(this.years));
        },
      },
      { ALT: () => this.SUBRULE2(this.years) },
      {
        ALT: () => {
          this.CONSUME(name);
          this.OPTION2(() => this.SUBRULE3(this.years));
        },
      },
    ]);
  });

  /** `2019`, `2015-05 t/m 2015-12`. */
  readonly years = this.RULE('years', () => {
    this.SUBRULE(this.point);
    this.OPTION(() => {
      this.CONSUME(keyword.through);
      this.SUBRULE2(this.point);
    });
  });

  /** A year, a month or a quarter. */
  readonly point = this.RULE('point', () => {
    this.OR([
      { ALT: () => this.CONSUME(number, { LABEL: 'point' }) },
      { ALT: () => this.CONSUME(month, { LABEL: 'point' }) },
      { ALT: () => this.CONSUME(quarter, { LABEL: 'point' }) },
    ]);
  });

  /** A fixed value, not a formula. */
  readonly literal = this.RULE('literal', () => {
    this.OPTION(() => this.CONSUME(symbols['-'], { LABEL: 'prefix' }));
    this.OR([
      {
        ALT: () => {
          this.CONSUME(number, { LABEL: 'literal' });
          this.OPTION2(() => this.SUBRULE(this.durationUnit));
        },
      },
      { ALT: () => this.CONSUME(amount, { LABEL: 'literal' }) },
      { ALT: () => this.CONSUME(percentage, { LABEL: 'literal' }) },
      { ALT: () => this.CONSUME(date, { LABEL: 'literal' }) },
      { ALT: () => this.CONSUME(month, { LABEL: 'literal' }) },
      { ALT: () => this.CONSUME(quarter, { LABEL: 'literal' }) },
      { ALT: () => this.CONSUME(dayOfYear, { LABEL: 'literal' }) },
      { ALT: () => this.CONSUME(text, { LABEL: 'literal' }) },
      { ALT: () => this.CONSUME(keyword.yes, { LABEL: 'literal' }) },
      { ALT: () => this.CONSUME(keyword.no, { LABEL: 'literal' }) },
      { ALT: () => this.CONSUME(keyword.absent, { LABEL: 'literal' }) },
      { ALT: () => this.CONSUME(missing, { LABEL: 'literal' }) },
      // A value of a kind.
      { ALT: () => this.CONSUME(name) },
    ]);
  });

  /** `afgerond op cent naar boven, grootste rest, daarna laagste brin`. */
  readonly rounding = this.RULE('rounding', () => {
    this.CONSUME(keyword.roundedTo);
    this.SUBRULE(this.step);
    this.MANY(() => {
      this.CONSUME(symbols[',']);
      this.OR([
        { ALT: () => this.CONSUME(keyword.largestRemainder) },
        { ALT: () => this.CONSUME(keyword.perRecipient) },
        {
          ALT: () => {
            this.CONSUME(keyword.thereafter);
            this.SUBRULE(this.tieBreak);
          },
        },
      ]);
    });
  });

  readonly grid = this.RULE('grid', () => {
    this.AT_LEAST_ONE(() => this.SUBRULE(this.gridRow));
  });

  readonly gridRow = this.RULE('gridRow', () => {
    this.CONSUME(row);
    this.AT_LEAST_ONE_SEP({ SEP: symbols['|'], DEF: () => this.SUBRULE(this.cell) });
    this.CONSUME(endRow);
  });

  readonly cell = this.RULE('cell', () => {
    this.OPTION(() => this.CONSUME(keyword.expect));
    this.OR({
      // `-` opens a negative number as well, and the free word `overige` may be a name: the gates tell.
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { GATE: () => this.isWholeCell(), ALT: () => this.CONSUME(symbols['-']) },
        { GATE: () => this.isWholeCell(), ALT: () => this.CONSUME(keyword.others) },
        { ALT: () => this.CONSUME(keyword.unknown) },
        { ALT: () => this.SUBRULE(this.cellValue) },
      ],
    });
    this.OPTION2(() => {
      this.CONSUME(keyword.was);
      this.SUBRULE(this.formerCell);
    });
  });

  /** What an amendment replaces: `€ 5 was € 4`. */
  readonly formerCell = this.RULE('formerCell', () => {
    this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { GATE: () => this.isWholeCell(), ALT: () => this.CONSUME(symbols['-']) },
        { GATE: () => this.isWholeCell(), ALT: () => this.CONSUME(keyword.others) },
        { ALT: () => this.CONSUME(keyword.unknown) },
        { ALT: () => this.SUBRULE(this.cellValue) },
      ],
    });
  });

  /** `meer dan 10`, `t/m 2023-06-30`, `10 t/m 50`, `a, b`, or one value. */
  readonly cellValue = this.RULE('cellValue', () => {
    this.OR({
      // The free word `na` may be a name: the gate tells.
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { GATE: () => this.opensBound(), ALT: () => this.SUBRULE(this.bound) },
        { ALT: () => this.SUBRULE(this.enumerated) },
      ],
    });
  });

  readonly bound = this.RULE('bound', () => {
    this.OR([
      { ALT: () => this.CONSUME(keyword.moreThan) },
      { ALT: () => this.CONSUME(keyword.lessThan) },
      { ALT: () => this.CONSUME(keyword.after) },
      { ALT: () => this.CONSUME(keyword.from) },
      { ALT: () => this.CONSUME(keyword.through) },
    ]);
    this.SUBRULE(this.chain);
  });

  readonly enumerated = this.RULE('enumerated', () => {
    this.SUBRULE(this.expression);
    this.OPTION(() =>
      this.OR([
        {
          ALT: () => {
            this.CONSUME(keyword.through);
            this.SUBRULE(this.chain);
          },
        },
        {
          ALT: () =>
            this.AT_LEAST_ONE(() => {
              this.CONSUME(symbols[',']);
              this.SUBRULE2(this.expression);
            }),
        },
        {
          ALT: () => {
            this.CONSUME(symbols[':']);
            this.SUBRULE(this.type);
            this.OPTION2(() => this.CONSUME(text));
          },
        },
      ]),
    );
  });
}
