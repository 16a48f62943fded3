import { binary, type DecimalsRule, type OperandClass, type Operator, type OperatorName } from './operator-shape.ts';

/** Functions of several values, and of the members of a set. */
export const functions = {
  highest: variadic('hoogste(x; y)', 'highest(x; y)', 'De hoogste van de waarden.', 'The highest of the values.', {
    expression: 'hoogste(bijdrage; € 75)',
    outcome: '€ 75,00',
  }),
  lowest: variadic('laagste(x; y)', 'lowest(x; y)', 'De laagste van de waarden.', 'The lowest of the values.', {
    expression: 'laagste(bijdrage; € 75)',
    outcome: '€ 60,00',
  }),
  limited: variadic(
    'begrensd(x; a; b)',
    'limited(x; a; b)',
    'De waarde, maar niet onder de tweede en niet boven de derde.',
    'The value, but not below the second and not above the third.',
    { expression: 'begrensd(bijdrage; € 10; € 50)', outcome: '€ 50,00' },
  ),
  rounded: {
    form: { nl: 'afgerond(x; stap)', en: 'rounded(x; step)' },
    overloads: [{ operands: ['numeric', 'numeric'], result: 'same' }],
    decimals: 'step',
    docs: {
      nl: 'Afgerond op een veelvoud van de stap: de helft van nul af, of `naar boven`, `naar beneden`, `naar even`.',
      en: 'Rounded to a multiple of the step: half away from zero, or `upwards`, `downwards`, `to even`.',
    },
    example: { expression: 'afgerond(bijdrage / 7; cent)', outcome: '€ 8,57' },
  },
  total: aggregate('totaal van x over S', 'total of x over S', 'numeric', 'most', {
    nl: 'De som over de leden van een verzameling; over niets 0.',
    en: 'The sum over the members of a set; over nothing 0.',
    example: { expression: 'totaal van bijdrage over Instellingen', outcome: '€ 100,00' },
  }),
  average: aggregate('gemiddelde van x over S', 'average of x over S', 'numeric', 'unbounded', {
    nl: 'Het gemiddelde, precies; over niets `geen`.',
    en: 'The average, exactly; over nothing `absent`.',
    example: { expression: 'gemiddelde van bijdrage over Instellingen bij geen € 0', outcome: '€ 50,00' },
  }),
  highestOf: aggregate('hoogste van x over S', 'highest of x over S', 'ordered', 'most', {
    nl: 'De hoogste waarde; over niets `geen`.',
    en: 'The highest value; over nothing `absent`.',
    example: { expression: 'hoogste van bijdrage over Instellingen bij geen € 0', outcome: '€ 60,00' },
  }),
  lowestOf: aggregate('laagste van x over S', 'lowest of x over S', 'ordered', 'most', {
    nl: 'De laagste waarde; over niets `geen`.',
    en: 'The lowest value; over nothing `absent`.',
    example: { expression: 'laagste van bijdrage over Instellingen bij geen € 0', outcome: '€ 40,00' },
  }),
  rank: {
    form: { nl: 'rang van x onder S hoogste eerst', en: 'rank of x among S highest first' },
    overloads: [{ operands: ['ordered'], result: 'count' }],
    decimals: 'none',
    docs: {
      nl: 'De hoeveelste het lid zelf is, vanaf 1; gelijken delen een plaats. Wie geen lid is heeft er `geen`.',
      en: 'Which place the member itself has, from 1; equals share one. Who is no member has none (`absent`).',
    },
    example: { expression: 'rang van bijdrage onder Instellingen hoogste eerst', outcome: '1' },
  },
  count: {
    form: { nl: 'aantal S', en: 'count S' },
    overloads: [{ operands: [], result: 'count' }],
    decimals: 'none',
    docs: { nl: 'Hoeveel leden een verzameling heeft.', en: 'How many members a set has.' },
    example: { expression: 'aantal Instellingen waar plan = goed', outcome: '1' },
  },
  every: quantifier('elke S voldoet aan p', 'every S satisfies p', {
    nl: 'Of alle leden voldoen; over niets ja.',
    en: 'Whether all members do; over nothing yes.',
    example: { expression: 'elke Instelling voldoet aan plan >= voldoende', outcome: 'ja' },
  }),
  some: quantifier('een S voldoet aan p', 'some S satisfies p', {
    nl: 'Of minstens één lid voldoet; over niets nee.',
    en: 'Whether at least one member does; over nothing no.',
    example: { expression: 'een Instelling voldoet aan plan = goed', outcome: 'ja' },
  }),
} as const satisfies Partial<Record<OperatorName, Operator>>;

type Example = Operator['example'];

function variadic(formNl: string, formEn: string, nl: string, en: string, example: Example): Operator {
  return {
    form: { nl: formNl, en: formEn },
    overloads: [binary('ordered', 'same', 'same')],
    decimals: 'most',
    docs: { nl, en },
    example,
  };
}

function aggregate(
  formNl: string,
  formEn: string,
  operand: OperandClass,
  decimals: DecimalsRule,
  texts: { readonly nl: string; readonly en: string; readonly example: Example },
): Operator {
  const { example, nl, en } = texts;
  return {
    form: { nl: formNl, en: formEn },
    overloads: [{ operands: [operand], result: 'same' }],
    decimals,
    docs: { nl, en },
    example,
  };
}

function quantifier(
  formNl: string,
  formEn: string,
  texts: { readonly nl: string; readonly en: string; readonly example: Example },
): Operator {
  const { example, nl, en } = texts;
  return {
    form: { nl: formNl, en: formEn },
    overloads: [{ operands: ['yesNo'], result: 'yesNo' }],
    decimals: 'none',
    docs: { nl, en },
    example,
  };
}
