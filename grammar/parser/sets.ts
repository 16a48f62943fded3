import type { CstNode, ParserMethod } from 'chevrotain';
import { keyword, name, symbols } from '../lexer/token-types.ts';
import { ReferenceParser } from './references.ts';

/** Sets, and what is worked out of them. */
export abstract class SetParser extends ReferenceParser {
  abstract readonly expression: ParserMethod<[], CstNode>;
  /** A formula without `als`. */
  abstract readonly chain: ParserMethod<[], CstNode>;

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
