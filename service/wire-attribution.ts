import type {
  AttributedChange,
  AttributedRow,
  AttributedTable,
  Attribution,
  AttributionNote,
  TraceIndex,
  TraceValue,
} from '../engine/index.ts';
import { present } from './wire.ts';

/** Which change of the law moved an amount, as it goes out. Numbers are exact: `12`, `-3/8`. */
export function attributionOnWire(attribution: Attribution): object {
  const { from, to, tables, changes, groups, notes, evaluations } = attribution;
  return {
    formaat: 'maatstaf-toerekening/1',
    van: textOnWire(from),
    tot: textOnWire(to),
    tabellen: tables.map(tableOnWire),
    wijzigingen: changes.map(changeOnWire),
    groepen: groups.map(({ members, method, interaction }) => ({
      wijzigingen: members,
      methode: methods[method],
      samenspel: interaction.map(({ name, year, amount }) => ({
        naam: name,
        ...present('jaar', year),
        bedrag: amount,
      })),
    })),
    opmerkingen: notes.map(noteOnWire),
    berekeningen: evaluations,
  };
}

function noteOnWire(note: AttributionNote): object {
  switch (note.kind) {
    case 'merged':
      return { soort: 'samengenomen', wijzigingen: note.changes, spelers: note.players };
    case 'stopped':
      return { soort: 'opgehouden', grens: note.limit };
    case 'left':
      return { soort: 'niet te schrijven', aantal: note.count };
  }
}

function textOnWire({ regulation, label, lawOf, knownOn }: Attribution['from']): object {
  return { regeling: regulation, label, geldendOp: lawOf, ...present('bekendOp', knownOn) };
}

function tableOnWire({ name, label, year, rows, total }: AttributedTable): object {
  return {
    naam: name,
    label,
    ...present('jaar', year),
    rijen: rows.map(rowOnWire),
    totaal: { verschil: total.difference, delen: total.parts.map(partOnWire) },
  };
}

function rowOnWire({
  of,
  for: indexes,
  before,
  after,
  difference,
  parts,
  interaction,
  inOrder,
}: AttributedRow): object {
  return {
    ...(of === undefined ? {} : { van: of.key, object: of.entity }),
    ...(indexes.length === 0 ? {} : { voor: indexes.map(indexOnWire) }),
    was: valueOnWire(before),
    wordt: valueOnWire(after),
    ...present('verschil', difference),
    delen: parts.map(partOnWire),
    ...(interaction === undefined || interaction.length === 0
      ? {}
      : { samenspel: interaction.map(({ group, amount }) => ({ groep: group, bedrag: amount })) }),
    ...(inOrder ? { opVolgorde: true } : {}),
  };
}

function partOnWire({ change, amount }: AttributedRow['parts'][number]): object {
  return { wijziging: change, bedrag: amount };
}

function changeOnWire(change: AttributedChange): object {
  const { id, kind, labels, for: indexes, was, becomes, place, heading, clauses, condition, amendment, needs } = change;
  return {
    id,
    soort: kinds[kind],
    labels,
    ...(indexes.length === 0 ? {} : { voor: indexes.map(indexOnWire) }),
    ...present('was', was),
    ...present('wordt', becomes),
    ...present('plaats', place),
    ...present('opschrift', heading),
    ...present(
      'onderdelen',
      clauses?.map((clause) => clauseWords[clause]),
    ),
    ...present('voorwaarde', condition),
    ...(amendment === undefined
      ? {}
      : {
          wijziging: {
            naam: amendment.name,
            ...present('label', amendment.label),
            ...present('onderdeel', amendment.item),
            bekendgemaakt: amendment.published,
            inWerking: amendment.inForce,
            geldtVanaf: amendment.validFrom,
          },
        }),
    ...(needs.length === 0 ? {} : { nietZonder: needs }),
  };
}

const kinds: Readonly<Record<AttributedChange['kind'], string>> = {
  cell: 'cel',
  formula: 'formule',
  clause: 'onderdeel',
  condition: 'voorwaarde',
  label: 'opschrift',
  term: 'tijdvak',
  declaration: 'declaratie',
  added: 'toegevoegd',
  repealed: 'vervallen',
  day: 'dag',
  rest: 'overig',
};

const clauseWords: Readonly<Record<NonNullable<AttributedChange['clauses']>[number], string>> = {
  pot: 'bedrag',
  recipients: 'ontvangers',
  claim: 'gevraagd',
  floor: 'ten minste',
  cap: 'ten hoogste',
  proRata: 'naar rato',
  shortage: 'bij tekort',
  misfit: 'wie niet past',
  rounding: 'afgerond',
  rest: 'restant',
};

const methods: Readonly<Record<Attribution['groups'][number]['method'], string>> = {
  sequence: 'na elkaar',
  together: 'samen',
  shapley: 'shapley',
  order: 'op volgorde',
};

function indexOnWire(index: TraceIndex): string {
  return index.kind === 'year' ? index.text : index.kind === 'value' ? index.value : index.key;
}

function valueOnWire(value: TraceValue | undefined): object {
  if (value === undefined) return { staat: 'niet in deze tekst' };
  if (value.state !== 'known') return { staat: states[value.state] };
  const { datum } = value;
  return { staat: 'bekend', ...(datum.kind === 'number' ? { waarde: datum.number } : {}) };
}

const states = { absent: 'geen', unknown: 'onbekend', fault: 'fout' } as const;
