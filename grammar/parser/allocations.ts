import type { TokenType } from 'chevrotain';
import { keyword, name, number, percentage, symbols, text } from '../lexer/token-types.ts';
import { ClauseParser } from './clauses.ts';

/** The division of an amount: its head, its clauses, and the order in which claims are met. */
export class AllocationParser extends ClauseParser {
  readonly allocationDeclaration = this.RULE('allocationDeclaration', () => {
    this.SUBRULE(this.allocationHead);
    this.MANY(() => this.SUBRULE(this.allocationClause));
  });

  readonly allocationHead = this.RULE('allocationHead', () => {
    this.CONSUME(keyword.allocation);
    this.CONSUME(name);
    this.OPTION(() => {
      this.CONSUME(keyword.of);
      this.CONSUME2(name, { LABEL: 'divider' });
    });
    this.CONSUME(keyword.over);
    this.SUBRULE(this.set);
    this.OPTION2(() => this.SUBRULE(this.family));
    this.OPTION3(() => this.CONSUME(text));
  });

  readonly allocationClause = this.RULE('allocationClause', () => {
    this.OR([
      {
        ALT: () => {
          this.OR2(this.#plain);
          this.SUBRULE(this.expression);
        },
      },
      { ALT: () => this.SUBRULE(this.proRata) },
      { ALT: () => this.SUBRULE(this.shortage) },
      { ALT: () => this.SUBRULE(this.misfit) },
      { ALT: () => this.SUBRULE(this.rounding) },
      { ALT: () => this.SUBRULE(this.restClause) },
    ]);
  });

  /** Clauses that are a keyword and a formula. */
  readonly #plain = [keyword.amount, keyword.recipients, keyword.claim, keyword.atLeast, keyword.atMost].map(
    (type: TokenType) => ({ ALT: () => this.CONSUME(type) }),
  );

  /** `naar rato [voor 2/3] van K [gerekend over S]`. */
  readonly proRata = this.RULE('proRata', () => {
    this.CONSUME(keyword.proRata);
    this.OPTION(() => {
      this.CONSUME(keyword.for);
      this.SUBRULE(this.weight);
    });
    this.CONSUME(keyword.of);
    this.SUBRULE(this.expression);
    this.OPTION2(() => {
      this.CONSUME(keyword.computedOver);
      this.SUBRULE(this.set);
    });
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

  /** `bij tekort naar rato`, `bij tekort op volgorde van A (hoogste eerst), loting`. */
  readonly shortage = this.RULE('shortage', () => {
    this.CONSUME(keyword.ifShort);
    this.OR([
      { ALT: () => this.CONSUME(keyword.proRata) },
      {
        ALT: () => {
          this.CONSUME(keyword.inOrderOf);
          this.AT_LEAST_ONE_SEP({ SEP: symbols[','], DEF: () => this.SUBRULE(this.ordering) });
        },
      },
    ]);
  });

  /** What is ordered by is one name with what belongs to it, anything else stands in brackets; which end comes first is never left out. */
  readonly ordering = this.RULE('ordering', () => {
    this.OR({
      // The free word `loting` may be a name: what follows it tells.
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { GATE: () => this.isDraw(), ALT: () => this.CONSUME(keyword.draw) },
        {
          ALT: () => {
            this.OR2([{ ALT: () => this.SUBRULE(this.reference) }, { ALT: () => this.SUBRULE(this.brackets) }]);
            this.CONSUME(symbols['(']);
            this.SUBRULE(this.firstEnd);
            this.CONSUME(symbols[')']);
          },
        },
      ],
    });
  });

  /** `hoogste eerst`, `ja eerst`, `opschaler eerst`. */
  readonly firstEnd = this.RULE('firstEnd', () => {
    this.OR([
      { ALT: () => this.CONSUME(keyword.highestFirst) },
      { ALT: () => this.CONSUME(keyword.lowestFirst) },
      {
        ALT: () => {
          this.OR2([
            { ALT: () => this.CONSUME(keyword.yes) },
            { ALT: () => this.CONSUME(keyword.no) },
            { ALT: () => this.CONSUME(name) },
          ]);
          this.CONSUME(keyword.first);
        },
      },
    ]);
  });

  readonly misfit = this.RULE('misfit', () => {
    this.CONSUME(keyword.whoDoesNotFit);
    this.OR([
      { ALT: () => this.CONSUME(keyword.stops) },
      { ALT: () => this.CONSUME(keyword.isSkipped) },
      { ALT: () => this.CONSUME(keyword.getsTheRest) },
    ]);
  });

  /** `restant vervalt`, `restant naar x "…"`, `restant opnieuw [naar rato van K], daarna …`. */
  readonly restClause = this.RULE('restClause', () => {
    this.CONSUME(keyword.rest);
    this.OPTION(() => {
      this.SUBRULE(this.refill);
      this.CONSUME(symbols[',']);
      this.CONSUME(keyword.thereafter);
    });
    this.OR([
      { ALT: () => this.CONSUME(keyword.lapses) },
      {
        ALT: () => {
          this.CONSUME(keyword.to);
          this.CONSUME(name);
          this.OPTION2(() => this.CONSUME(text));
        },
      },
    ]);
  });

  readonly refill = this.RULE('refill', () => {
    this.CONSUME(keyword.again);
    this.OPTION(() => {
      this.CONSUME(keyword.proRata);
      this.CONSUME(keyword.of);
      this.SUBRULE(this.expression);
    });
  });
}
