import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exactText } from '../../engine/explain/data.ts';
import type { Step } from '../../engine/explain/model-trace.ts';
import { type Application, analyse, readFactsText } from '../../engine/index.ts';
import { isOutsideYears } from '../../engine/run/outside-years.ts';
import { commandsUnder, valuesOf } from '../readme-commands.ts';
import { factsOf } from '../run/sources.ts';
import { readmeOf, shippedRegulations, shippedRoot, textsOf } from '../shipped.ts';
import { valueText } from './step-upwards.ts';
import { formulaOf, type Told, told } from './steps-told.ts';

const ready = shippedRegulations().flatMap((regulation) => {
  const commands = commandsUnder('## Asking', readmeOf(regulation.folder));
  const first = commands.find((command) => valuesOf(command, '--vraag').length > 0);
  return first === undefined ? [] : [{ ...regulation, command: first }];
});

test('regulations have a question that is ready to be asked', () => expect(ready.length).toBeGreaterThan(6));

describe.each(ready)('$folder', (regulation) => {
  test('each formula comes to the value of its rule', () => {
    const of = asked(regulation);
    const told = [...of.answer.applications.values()].filter(hasFormula);
    const differing = told.flatMap((application) => {
      const step = formulaOf(of, application, { members: 5, from: 0 });
      const own = exactValue(application);
      return stepValue(step) === own ? [] : [`${application.key}: ${own} <> ${stepValue(step)}`];
    });
    expect(told.length).toBeGreaterThan(10);
    expect(differing).toEqual([]);
  });
});

function asked({ folder, command, ...regulation }: (typeof ready)[number]): Told {
  const [question = ''] = valuesOf(command, '--vraag');
  const [year] = valuesOf(command, '--jaar');
  const [file = ''] = valuesOf(command, '--feiten');
  const analysis = analyse(textsOf({ folder, ...regulation }));
  const text = readFileSync(join(shippedRoot, '..', file), 'utf8');
  const { delivery } = readFactsText(text, file);
  const names = analysis.decisions.get(question)?.gives.map(({ quantity }) => quantity.name) ?? [question];
  return told(analysis, factsOf(analysis, delivery?.json), { names, year: Number(year) });
}

function hasFormula({ instance }: Application): boolean {
  return ['rule', 'guarantee'].includes(instance.quantity.declaration.kind) && !isOutsideYears(instance);
}

/** What is known of it, before it was rounded. */
function exactValue({ result, unrounded }: Application): string {
  if (result.kind !== 'known') return result.kind === 'absent' ? 'geen' : 'open';
  if (unrounded !== undefined) return exactText(unrounded);
  const { datum } = result;
  if (datum.kind === 'number') return exactText(datum.value);
  return datum.kind === 'yesNo' ? (datum.value ? 'ja' : 'nee') : datum.kind;
}

function stepValue({ value }: Step): string {
  if (value === undefined) return 'none';
  const isOther = value.state === 'known' && value.datum.kind !== 'number' && value.datum.kind !== 'yesNo';
  const kinds: Readonly<Record<string, string>> = { value: 'enumeration' };
  return isOther ? (kinds[value.datum.kind] ?? value.datum.kind) : valueText(value);
}
