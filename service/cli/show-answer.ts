import { type Language, phraseOf } from '../../grammar/index.ts';
import type { AnswerReply, GuaranteeOnWire, NeedOnWire, ValueOnWire } from '../contract.ts';
import { present } from '../wire.ts';
import { answerOnWire, type Told } from '../wire-answer.ts';
import type { AskedValues } from './asked-value.ts';
import { csvText } from './csv-text.ts';
import type { Invocation } from './run-command-line.ts';
import { table } from './table.ts';
import { harmless } from './terminal.ts';
import { counted, fill, texts } from './texts.ts';
import { explainTexts } from './texts-explain.ts';

/** An answer for people: the dates, the values with their marks, the reasons if wanted, and what is still needed. */
export function answerTable(reply: AnswerReply, language: Language, why: boolean, width?: number): string {
  const say = texts[language];
  const rows = reply.waarden.map((value) => [
    value.label,
    whose(value),
    when(value),
    value.getoond,
    marks(value, language),
  ]);
  const head = [say.what, say.ofWhom, say.period, say.value, say.remark];
  const parts = [`${answerHead(reply, language)}\n`];
  if (rows.length > 0)
    parts.push(
      table(
        head,
        rows.map((row) => row.map(harmless)),
        { right: [3], ...present('width', width) },
      ),
    );
  else if (reply.nogNodig.length === 0) parts.push(`${say.nothing}\n`);
  if (why && rows.length > 0)
    parts.push(`\n${say.why_}\n`, ...reply.waarden.map(({ reden }) => `- ${harmless(reden)}\n`));
  if (reply.waarborgen.length > 0)
    parts.push(`\n${say.guarantees}\n`, ...guaranteeLines(reply.waarborgen, language, why));
  parts.push(stillNeeded(reply, language, width));
  return parts.join('');
}

/** Which regulation, by which dates and texts. */
export function answerHead(reply: AnswerReply, language: Language): string {
  return `${reply.regeling} — ${datesText(reply, language)}\n${lawText(reply, language)}`;
}

/** The same for people who read no rules: with the titles of the regulation and its amendments, not their names. */
export function explainedHead({ analysis }: Told, reply: AnswerReply, language: Language): string {
  const titles = new Map(analysis.law.amendments.map(({ name, label }) => [name, label]));
  const titled = (name: string): string => `“${titles.get(name) ?? name}”`;
  const teksten = reply.teksten?.map((text) => {
    const newest = text.wijzigingen.slice(-fewTitles).map(titled);
    const earlier = text.wijzigingen.length - newest.length;
    const more = earlier > 0 ? [counted(explainTexts[language].earlierAmendments, earlier)] : [];
    return { ...text, wijzigingen: [...newest, ...more] };
  });
  return answerHead({ ...reply, regeling: analysis.label, ...present('teksten', teksten) }, language);
}

/** So many amendments are named by their title, the newest. */
const fewTitles = 3;

/** What is still to be delivered, if anything. */
export function stillNeeded({ nogNodig }: Pick<AnswerReply, 'nogNodig'>, language: Language, width?: number): string {
  return nogNodig.length === 0 ? '' : `\n${texts[language].stillNeeded}\n${needTable(nogNodig, language, width)}`;
}

/** Where there is no value to explain: that it is open, and what is needed. A reader is not told of facts of others. */
export function openText({ told, values }: AskedValues, { terminal, language, options }: Invocation): string {
  if (values.length > 0) return '';
  const open = `${explainTexts[language].nothingKnown}\n`;
  if (options.voor !== undefined) return open;
  return `${open}${stillNeeded(answerOnWire(told, language), language, terminal.width)}`;
}

/** A line for each; where one holds for more than a few, those together. */
function guaranteeLines(guarantees: readonly GuaranteeOnWire[], language: Language, why: boolean): readonly string[] {
  const held = (naam: string): number =>
    guarantees.filter((one) => one.naam === naam && one.staat === 'gaat op').length;
  const told = new Set<string>();
  return guarantees.flatMap((one) => {
    const count = held(one.naam);
    if (why || one.staat !== 'gaat op' || count <= fewGuarantees) return [guaranteeLine(one, language, why)];
    if (told.has(one.naam)) return [];
    told.add(one.naam);
    return [`- ${harmless(fill(texts[language].holdsOften, { label: one.label, count: String(count) }))}\n`];
  });
}

/** So many are listed one by one. */
const fewGuarantees = 5;

function guaranteeLine(one: GuaranteeOnWire, language: Language, why: boolean): string {
  const say = texts[language];
  const words = { 'gaat op': say.holds, 'gaat niet op': say.holdsNot, onbekend: say.unknown, fout: say.fault };
  const of = one.van === undefined ? '' : ` ${say.ofWhom} ${one.van}`;
  const subject = `${one.label}${of}${when(one) === '' ? '' : ` in ${when(one)}`}`;
  const needed = one.nodig === undefined ? '' : `; ${fill(say.neededFor, { needs: one.nodig })}`;
  return `- ${harmless(why ? one.reden : `${subject}: ${words[one.staat]}${needed}`)}\n`;
}

/** An answer for a spreadsheet. */
export function answerCsv(
  reply: AnswerReply,
  language: Language,
  dialect: { readonly separator: ';' | ','; readonly decimal: ',' | '.' },
): string {
  const head = ['naam', 'label', 'van', 'jaar', 'voor', 'staat', 'waarde', 'opmerking', 'reden'];
  const rows = reply.waarden.map((value) => [
    value.naam,
    value.label,
    value.van ?? '',
    String(value.periode ?? value.jaar ?? ''),
    (value.voor ?? []).join(' '),
    value.staat,
    cell(value.waarde, dialect.decimal),
    marks(value, language),
    value.reden,
  ]);
  return csvText([head, ...rows], dialect.separator);
}

/** The dates of the question, as far as there are any: without a year there need not be. */
function datesText({ jaar, toestandOp, geldendOp, bekendOp }: AnswerReply, language: Language): string {
  const say = texts[language];
  const parts = [
    jaar === undefined ? say.withoutYear : '',
    toestandOp === undefined ? '' : fill(say.asAtDate, { date: toestandOp }),
    geldendOp === undefined ? '' : fill(say.lawOfDate, { date: geldendOp }),
    fill(say.knownOnDate, { date: bekendOp ?? say.everything }),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/**
 * Which amendments count in the text of each year, years that have the same text together. Where things are decided upon
 * under the law of their own days, one year may have several texts: then the days tell them apart.
 */
function lawText({ teksten = [] }: AnswerReply, language: Language): string {
  const say = texts[language];
  const used = teksten.map(({ jaar, periode, geldendOp, wijzigingen }) => ({
    when: [periode, jaar].filter((part) => part !== undefined).join(' '),
    day: geldendOp,
    text: wijzigingen.length === 0 ? say.textUnamended : fill(say.textAsAmended, { names: wijzigingen.join(', ') }),
  }));
  const isSeveral = (when: string): boolean =>
    new Set(used.filter((one) => one.when === when).map(({ text }) => text)).size > 1;
  const lines = new Map<string, string[]>();
  for (const { when, text } of used.filter((one) => !isSeveral(one.when)))
    lines.set(text, [...(lines.get(text) ?? []), ...(when === '' ? [] : [when])]);
  const byYear = [...lines].map(([text, of]) => [of.join(', '), text] as const);
  const byDay = spansOf(used.filter((one) => isSeveral(one.when))).map(
    ({ from, through, text }) =>
      [
        fill(say.lawOfDate, { date: from === through ? from : `${from} ${phraseOf('through', language)} ${through}` }),
        text,
      ] as const,
  );
  return [...byYear, ...byDay].map(([of, text]) => `${of === '' ? '' : `${of}: `}${harmless(text)}\n`).join('');
}

/** Days that follow each other and have the same text, together. */
function spansOf(
  used: readonly { readonly day: string | undefined; readonly text: string }[],
): readonly { readonly from: string; readonly through: string; readonly text: string }[] {
  const spans: { from: string; through: string; text: string }[] = [];
  const days = used
    .map(({ day = '', text }) => ({ day, text }))
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
  for (const { day, text } of days) {
    const last = spans.at(-1);
    if (last?.text === text) last.through = day;
    else spans.push({ from: day, through: day, text });
  }
  return spans;
}

/** What is to be delivered, by the name under which it is delivered. */
function needTable(needs: readonly NeedOnWire[], language: Language, width?: number): string {
  const say = texts[language];
  const rows = needs.map((need) => [need.naam, whose(need), when(need), whatIsNeeded(need, language)]);
  return table(
    [say.name, say.ofWhom, say.period, say.what],
    rows.map((row) => row.map(harmless)),
    present('width', width),
  );
}

function whatIsNeeded(need: NeedOnWire, language: Language): string {
  const say = texts[language];
  if (need.lijst) return fill(say.allOf, { name: need.naam });
  if (need.vastTeStellen === true) return `${need.label} (${say.toBeLaidDown})`;
  if (need.tussen === undefined) return `${need.label}${orSilence(need, language)}`;
  return fill(say.drawBetween, { names: need.tussen.join(', '), label: need.label });
}

function orSilence({ stilteNa }: NeedOnWire, language: Language): string {
  return stilteNa === undefined ? '' : ` ${fill(texts[language].orSilence, { date: stilteNa })}`;
}

function whose(value: ValueOnWire | NeedOnWire): string {
  return value.van ?? '';
}

function when(value: ValueOnWire | NeedOnWire | GuaranteeOnWire): string {
  return [value.periode ?? value.jaar, ...(value.voor ?? [])].filter((part) => part !== undefined).join(', ');
}

function marks(value: ValueOnWire, language: Language): string {
  const say = texts[language];
  const found = [
    value.voorlopig
      ? `${say.provisional}${value.voorlopigOmdat === undefined ? '' : ` (${value.voorlopigOmdat})`}`
      : '',
    value.rustOpAanname ? say.restsOnAssumption : '',
    value.nietVertaald.length > 0 ? say.untranslated : '',
    value.geldendOp === undefined ? '' : fill(say.decidedUnder, { date: value.geldendOp }),
  ];
  return found.filter((mark) => mark !== '').join(', ');
}

function cell(value: string | boolean | undefined, decimal: ',' | '.'): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  return /^-?[0-9]+(?:\.[0-9]+)?$/.test(value) ? value.replace('.', decimal) : value;
}
