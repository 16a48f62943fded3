import type { Language } from '../../../grammar/index.ts';
import type {
  Step,
  Trace,
  TraceAmendment,
  TraceCitation,
  TraceNode,
  TraceRounding,
  TraceTable,
} from '../model-trace.ts';
import { listed, shownCount, shownDay, shownExact, shownNeed, shownValue } from '../prose/show.ts';
import { stepWords } from '../prose/step-words.ts';
import { divisionNotes, partNotes } from './division-notes.ts';
import { exceptionNotes } from './exception-notes.ts';
import { factNotes } from './fact-notes.ts';
import { beforeRounding, roundedHow } from './rounded-how.ts';
import { isAside } from './standing.ts';
import { formTexts, type Term } from './texts.ts';

/** One thing that is told of a value, beside what it follows from. */
export interface Note {
  readonly term: Term;
  readonly text: string;
  /** Where that stands, if elsewhere than the value itself. */
  readonly law?: TraceCitation;
  /** The operation behind the text, for who wants it taken apart. */
  readonly step?: Step;
}

/** All that is told of a value, in the order in which it is read. */
export function notesOf(node: TraceNode, trace: Trace, language: Language): readonly Note[] {
  const { formula, kind, list, table, rounding, type, without } = node;
  const say = formTexts[language];
  return [
    ...stateNotes(node, trace, language),
    ...(without === undefined ? [] : [{ term: 'without' as const, text: say.without[without] }]),
    ...factNotes(node, trace, language),
    ...(table === undefined ? [] : [tableNote(table, node, trace, language)]),
    ...(formula === undefined || formula.op === 'literal' || isAside(node, trace)
      ? []
      : [
          {
            term: kind === 'condition' || type.kind === 'yesNo' ? ('test' as const) : ('arithmetic' as const),
            text: stepWords(formula, trace, language, node),
            step: formula,
          },
        ]),
    ...(list === undefined || formula?.op === 'list' // says so by itself
      ? []
      : [
          {
            term: 'list' as const,
            text: say.needsList[list.needs](shownCount(list.count, language), shownCount(list.of, language)),
          },
        ]),
    ...partNotes(node, trace, language),
    ...divisionNotes(node, trace, language),
    ...(rounding === undefined ? [] : [roundingNote(rounding, node, language)]),
    ...exceptionNotes(node, trace, language),
    ...node.amended.map((amendment) => amendmentNote(amendment, language)),
  ];
}

function stateNotes(node: TraceNode, trace: Trace, language: Language): readonly Note[] {
  const { value, type } = node;
  if (isAside(node, trace)) return [];
  if (value.state === 'fault') return [{ term: 'fault', text: value[language] }];
  if (value.state === 'unknown' && value.needs.length > 0)
    return [
      {
        term: 'needs',
        text: listed(
          value.needs.map((need) => shownNeed(need, language)),
          language,
        ),
      },
    ];
  if (value.state !== 'known' || value.datum.kind !== 'number') return [];
  const { number } = value.datum;
  // What has no end in decimals is shown rounded, and said exactly here.
  return shownExact(number, type, language).startsWith(approximately[language])
    ? [{ term: 'exact', text: number }]
    : [];
}

const approximately = { nl: 'ongeveer', en: 'about' } as const;

function tableNote({ row, others, tests }: TraceTable, node: TraceNode, trace: Trace, language: Language): Note {
  const say = formTexts[language].table;
  const asked = tests.map(({ label, type, value, subject, asked: cell }) => {
    const values = (cell?.values ?? []).map((step) => stepWords(step, trace, language, node));
    const words = cell === undefined ? say.anything : say.asked[cell.kind](values);
    const shown = shownValue(value, type, language);
    // A formula says its value, and what it is called, by itself.
    const tested =
      label !== '' ? `${label} ${shown}` : subject === undefined ? shown : stepWords(subject, trace, language, node);
    return words === shown ? tested : `${tested} (${words})`;
  });
  const which = [say.row(row === undefined ? undefined : shownCount(row, language)), ...(others ? [say.others] : [])];
  return { term: 'table', text: [which.join('; '), ...(asked.length === 0 ? [] : [asked.join('; ')])].join(': ') };
}

function roundingNote(rounding: TraceRounding, node: TraceNode, language: Language): Note {
  const say = formTexts[language];
  const after = shownExact(rounding.after, node.type, language);
  const how = roundedHow(rounding, node, language);
  const text =
    rounding.before === rounding.after
      ? say.unchanged(how)
      : say.rounded(beforeRounding(rounding, node.type, language), after, how);
  return { term: 'rounding', text, ...(rounding.law === undefined ? {} : { law: rounding.law }) };
}

function amendmentNote({ act, label, item, inForce, validFrom }: TraceAmendment, language: Language): Note {
  const which = item === undefined ? label : `${label} (${item})`;
  const back = validFrom === inForce ? '' : formTexts[language].worksBack(shownDay(validFrom, language));
  return { term: 'amended', text: formTexts[language].amended[act](which, shownDay(inForce, language), back) };
}
