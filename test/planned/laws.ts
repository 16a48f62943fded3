import { anyOf, asOf, type Draft, expression, freshName, type Readable } from './draft.ts';
import { literal } from './literals.ts';
import { scopeOf } from './rule-parts.ts';
import { declaration, type GeneratedFile, type Part, partsText, type Tree, type ValueType } from './tree.ts';
import { addFact, anyFamily, signature, typeText } from './world.ts';

/** What watches the outcomes. */
export function addGuarantee(draft: Draft): void {
  const { chance } = draft;
  const owner = chance.oneIn(2) ? undefined : draft.entities[0];
  const name = freshName(draft, 'w');
  const shape = { name, ...(owner === undefined ? {} : { owner }), family: chance.oneIn(2) ? (['jaar'] as const) : [] };
  const condition = expression(draft, scopeOf(shape, 1), 'truth');
  draft.declarations.push(
    declaration`  ${chance.pick(['waarborg', 'waarschuwing'])} ${signature({ ...shape, from: 'rule', type: 'truth', orAbsent: false })} "${name}" ${condition}`,
  );
  draft.watching.push(name);
}

/** A decision that gives a rule, and what it gave as something to read. */
export function addDecision(draft: Draft): void {
  const { chance } = draft;
  const given = anyOf(
    chance,
    draft.readables.filter(
      ({ from, type, family, orAbsent, coarse }) =>
        from === 'rule' &&
        ['amount', 'count', 'truth'].includes(type) &&
        coarse !== true &&
        !orAbsent &&
        (family.length === 0 || (family.length === 1 && family[0] === 'jaar')),
    ),
  );
  if (given === undefined) return;
  const name = freshName(draft, 'b');
  const dated =
    given.owner !== undefined && chance.oneIn(3)
      ? addFact(draft, given.owner, { type: 'date', orAbsent: false, family: [] })
      : undefined;
  const law: Part[] =
    dated === undefined || dated.from !== 'input' ? [] : [{ optional: [`\n    geldend op ${dated.name}`] }];
  draft.declarations.push(
    declaration`  beschikking ${signature({ ...given, name })} "${name}"\n    geeft ${given.name}${law}`,
  );
  draft.decisions.push({ name, owner: given.owner, years: given.family.length > 0, gives: [given] });
  draft.readables.push({ ...given, name: `${given.name} volgens ${name}`, orAbsent: true, decided: true });
}

/** Another regulation, whose names count here too. */
export function usedRegulation(draft: Draft): GeneratedFile {
  const { chance } = draft;
  const tariff = literal(chance, 'amount', draft.kinds);
  draft.readables.push(
    { name: 'wet_tarief', from: 'parameter', family: [], type: 'amount', orAbsent: false },
    { name: 'wet_aantal', from: 'input', family: ['jaar'], type: 'count', orAbsent: false, fact: {} },
    { name: 'wet.dubbel', from: 'rule', family: ['jaar'], type: 'amount', orAbsent: false },
    { name: 'proef.dubbel', from: 'parameter', family: [], type: 'count', orAbsent: false },
  );
  draft.declarations.push(declaration`  parameter dubbel: aantal "dubbel" = 2`);
  return {
    name: 'wet.maat',
    head: ['regeling wet "Wet"\n  in werking 2010-01-01\n  tijdvak 2020 t/m 2021\n\nartikel 7\n'],
    declarations: [
      declaration`  parameter wet_tarief: bedrag "tarief" = ${tariff ?? '€ 5'}`,
      declaration`  gegeven wet_aantal per jaar: aantal "aantal"`,
      declaration`  regel dubbel per jaar: bedrag "dubbel" = wet_tarief * wet_aantal`,
    ],
  };
}

export interface Amended {
  readonly files: readonly GeneratedFile[];
  /** New names by old. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Names that exist under the new text only. */
  readonly added: readonly string[];
}

/** One or two amendments, of which the second may work back. */
export function amendments(draft: Draft): Amended {
  const { chance } = draft;
  const renamed = new Map<string, string>();
  const added: string[] = [];
  const operations: (readonly Part[])[] = [];
  const replaced = anyOf(chance, draft.formulas);
  const replacement = replaced && replacedFormula(draft, replaced);
  if (replacement !== undefined) operations.push(replacement);
  if (chance.oneIn(2)) operations.push(addedRule(draft, added));
  if (chance.oneIn(3)) operations.push(repealed(draft));
  if (chance.oneIn(3)) operations.push(['  vernummer "artikel 1" tot "artikel 1a"']);
  const single = anyOf(chance, draft.singles);
  if (single !== undefined && partsText([single.other]) !== partsText([single.value]))
    operations.push(replacedNumber(draft, single));
  const rename = anyOf(
    chance,
    draft.readables.filter(
      ({ from, only, decided, name }) =>
        from === 'rule' && only === undefined && decided !== true && !name.includes('.') && name.startsWith('r'),
    ),
  );
  const isUsed = draft.decisions.length > 0;
  if (rename !== undefined && !isUsed && chance.oneIn(3)) {
    operations.push([`  hernoem ${rename.name} tot ${rename.name}_nieuw`]);
    renamed.set(rename.name, `${rename.name}_nieuw`);
  }
  if (operations.length === 0) return { files: [], renamed, added };
  const back = chance.oneIn(3) ? '\n  werkt terug tot en met 2020-01-01' : '';
  const head = `wijziging w1 van proef "Wijziging"\n  bekendgemaakt ${chance.pick(['2020-06-01', '2020-12-01'])}\n  in werking 2021-01-01${back}\n`;
  const letters = ['A', 'B', 'C', 'D', 'E', 'F'];
  const declarations = operations.map((parts, at) => ({ parts: [`onderdeel ${letters[at] ?? 'Z'}\n`, ...parts] }));
  return { files: [{ name: 'wijziging.maat', head: [head], declarations }], renamed, added };
}

function replacedFormula(
  draft: Draft,
  { readable, scope, formula, before }: Draft['formulas'][number],
): readonly Part[] | undefined {
  const { chance } = draft;
  const other = expression(asOf(draft, before), { ...scope, depth: 1 }, formula.type);
  if (partsText([other]) === partsText([formula])) return undefined;
  const isSchool = readable.owner?.name === 'School';
  const limits: Part[] =
    isSchool && chance.oneIn(2)
      ? [
          {
            optional: [
              `\n\n  geldt voor Scholen waar ja en `,
              expression(asOf(draft, before), { things: [draft.entities[0]], dimensions: [], depth: 1 }, 'truth'),
              ' en ja',
            ],
          },
        ]
      : [];
  const from: Part[] =
    readable.family.includes('jaar') && limits.length === 0 && chance.oneIn(3)
      ? [{ optional: [chance.pick(['\n\n  geldt vanaf jaar 2021', '\n\n  geldt vanaf 2021-01-01'])] }]
      : [];
  return [`  vervang in ${readable.name}: = `, other, ' was = ', formula, ...limits, ...from];
}

function addedRule(draft: Draft, added: string[]): readonly Part[] {
  const { chance } = draft;
  const type = chance.pick<ValueType>(['amount', 'count', 'truth']);
  const owner = draft.entities[0];
  const readable: Readable = {
    name: `n${draft.readables.length}`,
    from: 'rule',
    owner,
    family: anyFamily(draft),
    type,
    orAbsent: false,
  };
  const value: Tree = expression(draft, scopeOf(readable, 2), type);
  added.push(readable.name);
  return [
    '  voeg toe\nartikel 9\n',
    `  regel ${signature(readable)}: ${typeText(type, false)} "${readable.name}"\n    = `,
    value,
  ];
}

/** One number of the law, by itself or with its whole declaration. */
function replacedNumber({ chance }: Draft, { head, name, value, other }: Draft['singles'][number]): readonly Part[] {
  return chance.oneIn(2)
    ? ['  vervang ', name, ': ', other, ' was ', value]
    : ['  vervang\n  ', ...head, ' = ', other, '\n  was\n  ', ...head, ' = ', value];
}

/** A rule that nobody reads goes. */
function repealed(draft: Draft): readonly Part[] {
  const name = freshName(draft, 'oud');
  draft.declarations.push(declaration`  regel ${name}: aantal "oud" = 1`);
  return [`  vervalt "${name}"`];
}
