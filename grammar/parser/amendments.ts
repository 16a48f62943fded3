import type { CstNode, ParserMethod } from 'chevrotain';
import { date, keyword, name, number, symbols, text } from '../lexer/token-types.ts';
import { DecisionParser } from './decisions.ts';

/**
 * What an amendment does. The declarations under `voeg toe` are parsed as those of any file: where it ends is told by
 * the citation lines, which are no tokens.
 */
export abstract class AmendmentParser extends DecisionParser {
  abstract readonly declaration: ParserMethod<[], CstNode>;

  readonly amendment = this.RULE('amendment', () => {
    this.SUBRULE(this.amendmentHead);
    this.MANY(() => this.SUBRULE(this.amendmentClause));
  });

  readonly amendmentHead = this.RULE('amendmentHead', () => {
    this.CONSUME(keyword.amendment);
    this.CONSUME(name);
    this.CONSUME(keyword.of);
    this.CONSUME2(name, { LABEL: 'changed' });
    this.OPTION(() => this.CONSUME(text));
  });

  readonly amendmentClause = this.RULE('amendmentClause', () => {
    this.OR([
      {
        ALT: () => {
          this.OR2([{ ALT: () => this.CONSUME(keyword.published) }, { ALT: () => this.CONSUME(keyword.inForce) }]);
          this.CONSUME(date);
        },
      },
      {
        ALT: () => {
          this.CONSUME(keyword.retroactive);
          this.CONSUME(keyword.through);
          this.CONSUME2(date);
        },
      },
      { ALT: () => this.SUBRULE(this.sourceClause) },
    ]);
  });

  readonly sourceClause = this.RULE('sourceClause', () => {
    this.CONSUME(keyword.source);
    this.CONSUME(text);
    this.OPTION(() => {
      this.CONSUME(keyword.jci);
      this.CONSUME2(text, { LABEL: 'jci' });
    });
  });

  readonly operation = this.RULE('operation', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.addition) },
      { ALT: () => this.SUBRULE(this.replacement) },
      { ALT: () => this.SUBRULE(this.repeal) },
      { ALT: () => this.SUBRULE(this.renaming) },
      { ALT: () => this.SUBRULE(this.renumbering) },
      { ALT: () => this.SUBRULE(this.application) },
    ]);
  });

  readonly addition = this.RULE('addition', () => {
    this.CONSUME(keyword.add);
  });

  readonly replacement = this.RULE('replacement', () => {
    this.CONSUME(keyword.replace);
    this.OR({
      // `regel` may be the name of something: only a keyword that can be nothing else opens a declaration here.
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { ALT: () => this.SUBRULE(this.replacedParts) },
        { ALT: () => this.SUBRULE(this.replacedQuotation) },
        { GATE: () => this.isReplaceable(), ALT: () => this.SUBRULE(this.replacedDeclaration) },
        { ALT: () => this.SUBRULE(this.replacedValue) },
      ],
    });
  });

  /** `in x: <clauses, a condition, the label, = formula> was <the same>`. */
  readonly replacedParts = this.RULE('replacedParts', () => {
    this.CONSUME(keyword.in);
    this.CONSUME(name);
    this.CONSUME(symbols[':']);
    this.AT_LEAST_ONE(() => this.SUBRULE(this.part));
    this.OPTION(() => {
      this.CONSUME(keyword.was);
      this.AT_LEAST_ONE2(() => this.SUBRULE2(this.part, { LABEL: 'former' }));
    });
  });

  readonly part = this.RULE('part', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.allocationClause) },
      { ALT: () => this.SUBRULE(this.condition) },
      { ALT: () => this.CONSUME(text) },
      { ALT: () => this.SUBRULE(this.ruleValue) },
      {
        ALT: () => {
          this.CONSUME(keyword.term);
          this.SUBRULE(this.years);
        },
      },
      {
        ALT: () => {
          this.CONSUME(keyword.endsOn);
          this.CONSUME(date);
        },
      },
    ]);
  });

  /** The quotation lines stand beside the tokens: before `was` the new ones, behind it the old ones. */
  readonly replacedQuotation = this.RULE('replacedQuotation', () => {
    this.CONSUME(text);
    this.OPTION(() => this.CONSUME(keyword.was));
  });

  readonly replacedDeclaration = this.RULE('replacedDeclaration', () => {
    this.SUBRULE(this.declaration);
    this.OPTION(() => {
      this.CONSUME(keyword.was);
      this.OR([{ GATE: () => this.isReplaceable(), ALT: () => this.SUBRULE2(this.declaration, { LABEL: 'former' }) }]);
    });
  });

  /** `x in 2022: € 5 was € 4`, `x in 2020 t/m 2022: …`, or a grid whose cells say so. */
  readonly replacedValue = this.RULE('replacedValue', () => {
    this.SUBRULE(this.reference);
    this.OPTION(() => {
      this.CONSUME(keyword.through);
      this.CONSUME(number);
    });
    this.OR([
      {
        ALT: () => {
          this.CONSUME(symbols[':']);
          this.SUBRULE(this.cell);
        },
      },
      { ALT: () => this.SUBRULE(this.grid) },
    ]);
  });

  readonly repeal = this.RULE('repeal', () => {
    this.CONSUME(keyword.repeal);
    this.CONSUME(text);
  });

  readonly renaming = this.RULE('renaming', () => {
    this.CONSUME(keyword.rename);
    this.CONSUME(name);
    this.CONSUME(keyword.to);
    this.CONSUME2(name, { LABEL: 'newName' });
  });

  readonly renumbering = this.RULE('renumbering', () => {
    this.CONSUME(keyword.renumber);
    this.CONSUME(text);
    this.CONSUME(keyword.to);
    this.CONSUME2(text, { LABEL: 'newPlace' });
  });

  /** `geldt vanaf 2021-01-01`, `geldt vanaf jaar 2024`, `geldt voor Aanvragen waar …`. */
  readonly application = this.RULE('application', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(keyword.applies);
          this.SUBRULE(this.applicability);
        },
      },
      {
        // Belongs to the head; the builder says how an `onderdeel` says it.
        ALT: () => {
          this.CONSUME(keyword.retroactive);
          this.CONSUME(keyword.through);
          this.CONSUME(date);
        },
      },
    ]);
  });

  readonly applicability = this.RULE('applicability', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(keyword.for);
          this.SUBRULE(this.set);
        },
      },
      {
        ALT: () => {
          this.CONSUME(keyword.from);
          this.SUBRULE(this.start);
        },
      },
    ]);
  });

  /** A day, or the year of a period. */
  readonly start = this.RULE('start', () => {
    this.OR([
      { ALT: () => this.CONSUME(date) },
      {
        ALT: () => {
          this.OR2([{ ALT: () => this.CONSUME(keyword.year) }, { ALT: () => this.CONSUME(name) }]);
          this.CONSUME(number);
        },
      },
    ]);
  });
}
