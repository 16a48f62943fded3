import type { Step, Trace, TraceException } from '../../engine/explain/model-trace.ts';
import { amount, cite, count, handMade, known, literal, nobodys, node, school, use, yesNo } from './hand-made.ts';

/** A part of a pot that was capped and got a last cent, and how the pot was divided. */
export const divided: Trace = (() => {
  const pot = nobodys('plafond', {
    kind: 'parameter',
    label: 'plafond',
    value: known('1000'),
    law: cite('artikel 4', 'Plafond'),
  });
  const whole = nobodys('verdeling', {
    kind: 'division',
    label: 'aandeel',
    value: known('1000'),
    law: cite('artikel 5', 'Verdeling'),
    uses: ['plafond'],
    division: {
      pot: '1000',
      rest: '1/100',
      restTo: 'volgend tijdvak',
      count: 14,
      shares: [
        { label: 'rijksbijdrage', type: amount, weight: '2/3', total: '5000', wider: true },
        { label: 'leerlingen', type: count, weight: '1/3', total: '300', wider: false },
      ],
      order: [{ label: 'punten', first: 'highest' }],
      misfit: 'skipped',
      factor: '9/10',
      refill: {
        label: 'leerlingen',
        total: '300',
        rounds: [
          { divided: '50', full: ['99AA'], fullCount: 1 },
          { divided: '10', full: [], fullCount: 0 },
        ],
      },
      draw: { order: ['99BB', '99AA'], source: 'notaris', between: ['99AA', '99BB'], betweenCount: 2 },
      lastUnits: ['99AA', '99BB'],
      lastUnitsCount: 5,
      rounding: { step: '1/100', direction: 'down', method: 'largestRemainder', law: cite('artikel 6', 'Afronding') },
      receivers: [
        { key: '99AA', id: 'aandeel', keys: ['1000', '60'], amount: '15001/100', raised: false, lastUnit: true },
        {
          key: '99BB',
          keys: ['10', '3'],
          amount: '20',
          raised: true,
          floor: '20',
          lastUnit: true,
          place: 2,
          drawn: 1,
          fate: 'rest',
        },
      ],
      others: [{ key: '99XX niveau_2', forgone: '70' }],
      names: [{ key: '99XX niveau_2', name: '99XX niveau 2' }],
    },
  });
  const part = node('aandeel', {
    kind: 'part',
    label: 'aandeel',
    value: known('15001/100'),
    law: cite('artikel 5', 'Verdeling'),
    uses: ['verdeling', 'leeg'],
    part: {
      division: 'verdeling',
      lastUnit: true,
      row: {
        key: '99AA',
        keys: ['1000', '60'],
        asked: '400',
        claim: '300',
        exact: '1501/9',
        over: '17',
        cap: '150',
        added: '5',
        raised: false,
        lastUnit: true,
        place: 1,
        by: [{ kind: 'number', number: '8' }],
        fate: 'served',
      },
    },
  });
  const none = node('leeg', {
    kind: 'part',
    label: 'deel uit de andere pot',
    part: {
      lastUnit: false,
      condition: { op: 'less', type: yesNo, value: known(false), parts: [literal('5'), literal('3')] },
    },
  });
  return handMade([part, whole, none, pot], { audience: { of: '99AA', entity: 'school', ownThings: [] } });
})();

/** A value with an exception in each of the states. */
export const excepted: Trace = (() => {
  const fails: Step = { op: 'less', type: yesNo, value: known(false), parts: [literal('5'), literal('3')] };
  const holds: Step = { ...fails, value: known(true), parts: [literal('2'), literal('3')] };
  const exception = (label: string, more: Partial<TraceException> & Pick<TraceException, 'state'>): TraceException => ({
    name: label,
    label,
    ...more,
  });
  const by = { name: 'x', label: 'strengere regel' };
  const root = node('bedrag', {
    label: 'bedrag',
    value: known('2/3'),
    exceptions: [
      exception('kleine school', { state: 'condition', condition: fails }),
      exception('zonder voorwaarde', { state: 'condition' }),
      exception('strengere regel', { state: 'decides', condition: holds, without: known('9') }),
      exception('oude regel', { state: 'excepted', by }),
      exception('vrije dag', { state: 'idle' }),
      exception('hardheid', { state: 'switchedOff', by, law: cite('artikel 9', 'Hardheid') }),
      exception('later', {
        state: 'open',
        condition: { op: 'use', type: yesNo, value: { state: 'unknown', needs: [] }, label: 'zicht' },
      }),
    ],
  });
  return handMade([root]);
})();

/** Facts and a judgement with all that can be known of where they come from. */
export const judged: Trace = (() => {
  const earlier = node('cijfer', { kind: 'fact', label: 'cijfer', type: count, value: known('7') });
  const judgement = node('oordeel', {
    kind: 'judgement',
    label: 'oordeel over het plan',
    type: { kind: 'enumeration', of: 'Oordeel' },
    value: known({ kind: 'value', of: 'Oordeel', value: 'goed', label: 'goed' }),
    uses: ['cijfer'],
    fact: {
      delivered: true,
      assumed: true,
      by: 'de minister',
      on: '2021-03-01',
      onAdviceOf: 'de raad',
      reasons: 'Het plan is haalbaar.',
      regarded: [
        { id: 'cijfer', label: 'cijfer', before: known('6'), now: known('7') },
        { id: 'weg', label: 'vestigingen', before: known('2'), now: known('2') },
      ],
    },
  });
  const silent = node('bezwaar', {
    kind: 'fact',
    label: 'bezwaar',
    type: yesNo,
    value: { state: 'absent' },
    fact: { delivered: false, assumed: false, silence: { after: '2021-04-01' } },
  });
  const missing = node('inwoners', {
    kind: 'fact',
    label: 'inwoners',
    type: count,
    value: { state: 'unknown', needs: [] },
    fact: { delivered: false, assumed: false },
  });
  const merged = node('leerlingen', {
    kind: 'fact',
    label: 'leerlingen',
    type: count,
    value: known('30'),
    fact: {
      delivered: true,
      assumed: false,
      merged: [{ of: { ...school, key: '99ZZ' }, until: '2021-01-01', value: known('10') }],
    },
  });
  const decided = node('verleend', {
    kind: 'decided',
    label: 'verleend bedrag',
    value: known('50'),
    fact: { delivered: true, assumed: false, decision: { label: 'verlening', on: '2020-12-01' } },
  });
  const root = node('uitkomst', {
    label: 'uitkomst',
    uses: [judgement, silent, missing, merged, decided].map(({ id }) => id),
    formula: use(decided),
    marks: { assumptions: [], untranslated: [], provisional: ['oordeel'] },
    table: {
      row: 2,
      others: true,
      tests: [
        {
          label: 'inwoners',
          type: count,
          value: known('40'),
          asked: { kind: 'between', values: [literal('10'), literal('50')] },
        },
        { label: 'soort', type: count, value: known('1') },
      ],
    },
  });
  return handMade([root, judgement, silent, missing, merged, decided, earlier]);
})();

/** A value that waits for a fact, and one that cannot be computed. */
export const openTrace: Trace = (() => {
  const need = {
    kind: 'judgement',
    id: 'oordeel',
    label: 'oordeel',
    of: school,
    for: [],
    type: yesNo,
    by: 'de minister',
  } as const;
  const waiting = node('bedrag', { label: 'bedrag', value: { state: 'unknown', needs: [need] } });
  const wrong = node('deel', {
    label: 'deel',
    value: { state: 'fault', code: 'R01', nl: 'Delen door nul.', en: 'Division by zero.' },
  });
  return handMade([waiting, wrong], { roots: ['bedrag', 'deel'] });
})();

/** Texts that would break out of a form that does not escape them. */
export const hostile: Trace = (() => {
  const evil = `<img src=x onerror=alert(1)> </script><script>alert(2)</script> & "quoted" 'single' \\ \${x} ]]> -->`;
  const fact = node(`fact "${evil}`, {
    kind: 'judgement',
    name: evil,
    label: evil,
    of: { entity: evil, label: evil, key: evil },
    type: { kind: 'text' },
    value: known({ kind: 'text', text: evil }),
    law: cite(evil, evil, evil),
    fact: { delivered: true, assumed: false, by: evil, reasons: evil, source: evil },
  });
  const root = node('root', {
    label: evil,
    law: cite(`${evil}, artikel 1`, evil, evil),
    uses: [fact.id],
    formula: { op: 'equal', type: yesNo, value: known(true), parts: [use(fact), { ...literal('1'), label: evil }] },
    amended: [{ act: 'add', label: evil, item: evil, inForce: '2021-01-01', validFrom: '2021-01-01' }],
    exceptions: [{ name: evil, label: evil, state: 'condition' }],
    marks: {
      assumptions: [{ text: evil, place: evil }],
      untranslated: [{ phrase: evil, reason: evil, place: evil }],
      provisional: [fact.id],
    },
  });
  return handMade([root, fact], {
    regulation: { name: evil, label: evil },
    audience: { of: evil, entity: evil, ownThings: [] },
    engine: evil,
  });
})();

/** A refusal that turns on one test; beside that lies much that was met. */
export const refused: Trace = (() => {
  const pupils = node('leerlingen', { kind: 'fact', label: 'aantal leerlingen', value: known('12') });
  const failed = node('groot_genoeg', {
    label: 'groot genoeg',
    type: yesNo,
    value: known(false),
    uses: [pupils.id],
    formula: { op: 'atLeast', type: yesNo, value: known(false), parts: [use(pupils), literal('50')] },
  });
  const met = Array.from({ length: 30 }, (_, at) =>
    node(`stap_${at}`, {
      label: `stap ${at}`,
      type: yesNo,
      value: known(true),
      law: cite('artikel 9', 'Stappen', `Stap ${at} is gezet.`),
      uses: at === 29 ? [] : [`stap_${at + 1}`],
    }),
  );
  const [first = failed] = met;
  const root = node('recht', {
    label: 'recht',
    type: yesNo,
    value: known(false),
    uses: [failed.id, first.id],
    formula: { op: 'and', type: yesNo, value: known(false), parts: [use(failed), use(first)] },
  });
  return handMade([root, failed, first, pupils, ...met.slice(1)]);
})();
