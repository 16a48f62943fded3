import type { Chance } from '../../engine/try/chance.ts';
import type { Dimension, Draft, Entity, FactDetails, Kind, Readable } from './draft.ts';
import { anyExpression } from './expressions.ts';
import { type Declaration, declaration, type Part, type ValueType } from './tree.ts';

/** An empty program with its kinds, objects and facts. */
export function beginDraft(chance: Chance): Draft {
  const groep: Kind = { name: 'Groep', values: ['klein', 'groot', 'gemengd'], ordered: false };
  const niveau: Kind = { name: 'Niveau', values: ['laag', 'midden', 'hoog'], ordered: true };
  const school: Entity = { name: 'School', plural: 'Scholen', key: 'code' };
  const leerling: Entity = { name: 'Leerling', plural: 'Leerlingen', key: 'nummer', parent: school };
  const toets: Entity = { name: 'Toets', plural: 'Toetsen', key: 'volgnummer', parent: leerling };
  const regio: Entity = { name: 'Regio', plural: 'Regios', key: 'naam' };
  const hasPupils = !chance.oneIn(4);
  const draft: Draft = {
    chance,
    express: anyExpression,
    kinds: [groep, niveau].filter(() => !chance.oneIn(4)),
    entities: [
      school,
      ...(hasPupils ? [leerling] : []),
      ...(hasPupils && chance.oneIn(4) ? [toets] : []),
      ...(chance.oneIn(5) ? [regio] : []),
    ],
    ownPeriod: chance.oneIn(6),
    lives: chance.oneIn(6),
    readables: [],
    perThing: [],
    declarations: [],
    operations: [],
    decisions: [],
    draws: [],
    formulas: [],
    singles: [],
    watching: [],
  };
  for (const kind of draft.kinds) draft.declarations.push(kindDeclaration(kind));
  if (draft.ownPeriod)
    draft.declarations.push(
      declaration`  periode leerjaar vanaf 1 augustus, genoemd naar het ${chance.pick(['beginjaar', 'eindjaar'])}`,
    );
  for (const entity of draft.entities) draft.declarations.push(entityDeclaration(chance, entity));
  for (const entity of draft.entities) addFacts(draft, entity, entity === school ? 4 : 3);
  addFacts(draft, undefined, 1 + chance.below(2));
  return draft;
}

function kindDeclaration({ name, values, ordered }: Kind): Declaration {
  return declaration`  soort ${name}: ${values.join(ordered ? ' < ' : ', ')}`;
}

function entityDeclaration(chance: Chance, { name, plural, key, parent }: Entity): Declaration {
  const belongs = parent === undefined ? '' : ` van ${parent.name}`;
  const counted: Part[] =
    parent === undefined && chance.oneIn(12) ? [{ optional: ['\n    fusies tellen vanaf het volgende jaar'] }] : [];
  return declaration`  object ${name} meervoud ${plural}${belongs} "${name.toLowerCase()}" aangeduid met ${key}${counted}`;
}

function addFacts(draft: Draft, owner: Entity | undefined, count: number): void {
  for (let at = 0; at < count; at += 1) addFact(draft, owner);
  if (owner === undefined) return;
  if (draft.chance.oneIn(4)) addEarlier(draft, owner);
  if (draft.chance.oneIn(8)) addThingFact(draft, owner);
}

/** A fact of any type and family. */
export function addFact(draft: Draft, owner: Entity | undefined, wanted?: Partial<Readable>): Readable {
  const { chance } = draft;
  const type =
    wanted?.type ?? chance.pick<ValueType>([...factTypes, ...draft.kinds.map(({ name }): ValueType => `kind ${name}`)]);
  const orAbsent = wanted?.orAbsent ?? chance.oneIn(5);
  const family = wanted?.family ?? anyFamily(draft);
  const isNumber = ['amount', 'count', 'number', 'percentage'].includes(type);
  const notNegative = isNumber && (wanted?.fact?.notNegative ?? chance.oneIn(3));
  const silent = orAbsent && chance.oneIn(3);
  const judged = chance.oneIn(9) ? judgement(draft, owner, family) : undefined;
  const endless = type === 'number' && chance.oneIn(2);
  const fact: FactDetails = {
    ...(endless ? { endless } : {}),
    ...(notNegative && judged === undefined ? { notNegative } : {}),
    ...(silent ? { silent } : {}),
    ...(judged === undefined ? {} : { judged: judged.details }),
  };
  const name = `f${draft.readables.length}`;
  const readable: Readable = {
    name,
    from: judged === undefined ? 'input' : 'judgement',
    ...(owner === undefined ? {} : { owner }),
    family,
    type,
    orAbsent,
    fact,
  };
  draft.readables.push(readable);
  const merger =
    isNumber &&
    owner !== undefined &&
    owner.parent === undefined &&
    judged === undefined &&
    !silent &&
    chance.oneIn(draft.lives ? 1 : 6)
      ? mergerClause(draft, type)
      : [];
  draft.declarations.push(
    declaration`  ${judged === undefined ? 'gegeven' : 'oordeel'} ${signature(readable)}: ${typeText(type, orAbsent, isNumber && !endless && ['number', 'percentage'].includes(type) ? ' met 2 decimalen' : '')} "${name}"${judged?.clauses ?? []}${judged === undefined && family.includes('jaar') && chance.oneIn(4) ? '\n    teldatum 1 oktober' : ''}${fact.notNegative === true ? `\n    ten minste ${zeroOf(type)}` : ''}${merger}${silent ? `\n    zonder opgave geen${chance.oneIn(2) ? ' na 2020-06-01' : ''}` : ''}`,
  );
  return readable;
}

const factTypes = [
  'amount',
  'amount',
  'amount',
  'count',
  'count',
  'count',
  'number',
  'number',
  'percentage',
  'truth',
  'truth',
  'date',
  'date',
  'duration',
  'year',
  'text',
  'month',
  'quarter',
] as const;

export function anyFamily(draft: Draft): readonly Dimension[] {
  const { chance } = draft;
  const family: Dimension[] = [];
  if (chance.oneIn(3)) family.push('jaar');
  else if (draft.ownPeriod && chance.oneIn(6)) family.push('leerjaar');
  else if (chance.oneIn(8)) family.push(chance.pick(['maand', 'maand', 'kwartaal']));
  const kind = draft.kinds[chance.below(4)];
  if (kind !== undefined && chance.oneIn(2)) family.push(kind);
  return family;
}

function judgement(
  draft: Draft,
  owner: Entity | undefined,
  family: readonly Dimension[],
): { clauses: Part[]; details: NonNullable<FactDetails['judged']> } {
  const { chance } = draft;
  const by = chance.oneIn(2);
  const reasons = chance.oneIn(2);
  const regardable = draft.readables.filter(
    (readable) =>
      readable.from === 'input' &&
      readable.owner === owner &&
      readable.family.every((dimension) => family.includes(dimension)),
  );
  const regard = chance.oneIn(2) ? regardable.slice(0, 1) : [];
  const names = regard.map(({ name }) => name).join(', ');
  return {
    clauses: [
      by ? `\n    door "de minister"${chance.oneIn(2) ? ' op advies van "de raad"' : ''}` : '',
      reasons ? '\n    met motivering' : '',
      names === '' ? '' : `\n    gelet op ${names}`,
    ],
    details: { by, reasons, regard },
  };
}

function mergerClause(draft: Draft, type: ValueType): Part[] {
  const way = draft.chance.pick(
    type === 'percentage'
      ? ['hoogste', 'laagste', 'een van']
      : ['opgeteld', 'opgeteld', 'hoogste', 'laagste', 'een van'],
  );
  return [{ optional: [`\n    bij fusie ${way}`] }];
}

/** A fact that refers to an earlier thing, with the date by which it is earlier. */
function addEarlier(draft: Draft, owner: Entity): void {
  const date = addFact(draft, owner, { type: 'date', orAbsent: false, family: [] });
  if (date.from !== 'input') return;
  const name = `f${draft.readables.length}`;
  draft.readables.push({
    name,
    from: 'input',
    owner,
    family: [],
    type: `thing ${owner.name}`,
    orAbsent: true,
    fact: { earlierBy: date.name },
  });
  draft.declarations.push(
    declaration`  gegeven ${name} van ${owner.name}: ${owner.name} of geen "${name}" eerder volgens ${date.name}`,
  );
}

function addThingFact(draft: Draft, owner: Entity): void {
  const to = draft.chance.pick(draft.entities);
  const orAbsent = draft.chance.oneIn(2);
  const name = `f${draft.readables.length}`;
  draft.readables.push({ name, from: 'input', owner, family: [], type: `thing ${to.name}`, orAbsent, fact: {} });
  draft.declarations.push(
    declaration`  gegeven ${name} van ${owner.name}: ${to.name}${orAbsent ? ' of geen' : ''} "${name}"`,
  );
}

export function signature({ name, owner, family }: Readable, years = ''): string {
  const of = owner === undefined ? '' : ` van ${owner.name}`;
  if (family.length === 0) return name + of;
  return `${name}${of} per ${family.map((dimension) => (typeof dimension === 'string' ? dimension + years : dimension.name)).join(', ')}`;
}

export function typeText(type: ValueType, orAbsent: boolean, decimals = ''): string {
  return baseText(type) + decimals + (orAbsent ? ' of geen' : '');
}

function baseText(type: ValueType): string {
  switch (type) {
    case 'amount':
      return 'bedrag';
    case 'exact':
      return 'bedrag exact';
    case 'count':
      return 'aantal';
    case 'number':
      return 'getal';
    case 'truth':
      return 'ja/nee';
    case 'date':
      return 'datum';
    case 'duration':
      return 'duur';
    case 'year':
      return 'jaar';
    case 'month':
      return 'maand';
    case 'quarter':
      return 'kwartaal';
    case 'text':
      return 'tekst';
    case 'percentage':
      return 'percentage';
    default:
      return type.slice(type.indexOf(' ') + 1);
  }
}

function zeroOf(type: ValueType): string {
  if (type === 'amount') return '€ 0';
  return type === 'percentage' ? '0%' : '0';
}
