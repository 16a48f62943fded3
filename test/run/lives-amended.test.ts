import { describe, expect, test } from 'vitest';
import { type Analysis, analyse, evaluate, readFacts } from '../../engine/index.ts';
import { resultText } from './outcome.ts';

const base = `regeling proef "Proef"
  in werking 2015-01-01
  tijdvak 2015 t/m 2018

artikel 1

  object School meervoud Scholen "school" aangeduid met code
  gegeven geopend_op van School: datum "geopend op"
  gegeven gesticht_op van School: datum "gesticht op"
  gegeven vorige van School: School of geen "vorige school"
    eerder volgens geopend_op
  gegeven leerlingen van School per jaar: aantal "leerlingen"
    bij fusie opgeteld
  regel hoeveelste van School per jaar: aantal "hoeveelste" = 1 + (hoeveelste van vorige bij geen 0)
  regel toen van School per jaar: aantal "toen" = leerlingen in (2015)
  regel twee_jaren van School per jaar 2018: tekst "twee jaren" = als toen > (toen in jaar - 1) dan "meer"
    als toen = (toen in jaar - 1) dan "gelijk" anders "minder"
  regel in_augustus per jaar: aantal "in augustus" = aantal Scholen op 1 augustus jaar
`;

/** The regulation as changed from 2018 on. */
function amended(operations: string): Analysis {
  const head = 'wijziging w van proef "W"\n  bekendgemaakt 2017-12-01\n  in werking    2018-01-01\n\nonderdeel A\n';
  return analyse([
    { name: 'proef.maat', text: base },
    { name: 'w.maat', text: `${head}${operations}\n` },
  ]);
}

const schools = {
  a: { geopend_op: '2000-08-01', gesticht_op: '2000-08-01', leerlingen: { 2015: '9' }, vorige: { geen: true } },
  b: { geopend_op: '2001-08-01', gesticht_op: '1999-08-01', leerlingen: { 2015: '3' }, vorige: 'a' },
};

function told(analysis: Analysis, name: string, year: number, of: readonly string[], more = {}): readonly string[] {
  const { facts } = readFacts({ School: { ...schools, b: { ...schools.b, ...more } } }, analysis);
  const { values } = evaluate(analysis, facts, { names: [name], year, ...(of.length === 0 ? {} : { of }) });
  return values.map(({ instance, result }) => resultText(result, instance.quantity));
}

const merged = { bestaatTot: '2016-03-31', opgegaanIn: 'a' };

describe('an amendment may say otherwise from a year on', () => {
  const highest = amended(`  vervang
    gegeven leerlingen van School per jaar: aantal "leerlingen" bij fusie hoogste
  was
    gegeven leerlingen van School per jaar: aantal "leerlingen" bij fusie opgeteld`);

  test('what a merger does to a fact, each year by its own law', () => {
    expect(highest.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect([2017, 2018].map((year) => told(highest, 'toen', year, ['a'], merged))).toEqual([['12'], ['9']]);
    expect(told(highest, 'twee_jaren', 2018, ['a'], merged)).toEqual(['minder']);
  });

  test('from when mergers count', () => {
    const object = 'object School meervoud Scholen "school" aangeduid met code';
    const analysis = amended(`  vervang\n    ${object} fusies tellen vanaf het volgende jaar\n  was\n    ${object}`);
    const life = { bestaatTot: '2018-03-31', opgegaanIn: 'a' };
    expect(told(analysis, 'in_augustus', 2018, [], life)).toEqual(['2']);
    expect(told(analysis, 'in_augustus', 2017, [], { ...life, bestaatTot: '2017-03-31' })).toEqual(['1']);
  });

  test('by what something is earlier', () => {
    const analysis = amended(`  vervang
    gegeven vorige van School: School of geen "vorige school" eerder volgens gesticht_op
  was
    gegeven vorige van School: School of geen "vorige school" eerder volgens geopend_op`);
    expect(told(analysis, 'hoeveelste', 2017, ['b'])).toEqual(['2']);
    expect(told(analysis, 'hoeveelste', 2018, ['b'])[0]).toMatch(/^fout R240/);
  });

  test('on which day things must exist, and what the date is called', () => {
    const formula = amended(
      '  vervang in in_augustus: = aantal Scholen op 1 maart jaar was = aantal Scholen op 1 augustus jaar',
    );
    const life = { bestaatTot: '2018-03-31', opgegaanIn: 'a' };
    expect(told(formula, 'in_augustus', 2018, [], life)).toEqual(['2']);
    const renamed = amended('  hernoem geopend_op tot begonnen_op');
    expect(told(renamed, 'hoeveelste', 2018, ['b'])).toEqual(['2']);
  });

  test('a date by which something is earlier cannot go', () => {
    const { problems } = amended('  vervalt "geopend_op"');
    expect(problems.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []))).toEqual(['V37']);
  });
});
