import type { Language } from '../../../grammar/index.ts';

/** The headings, buttons and remarks of the page. */
export interface PageTexts {
  readonly title: (what: string) => string;
  readonly outcomes: (count: number) => string;
  readonly skip: string;
  readonly contents: string;
  readonly short: string;
  readonly full: string;
  readonly tree: string;
  readonly treeHint: string;
  readonly further: string;
  readonly furtherHint: string;
  readonly drawing: string;
  readonly drawingScroll: string;
  readonly drawingSize: string;
  readonly drawingHint: string;
  readonly onPaper: string;
  readonly inFile: (others: string) => string;
  readonly facts: string;
  readonly factsCaption: string;
  readonly factHeads: readonly [string, string, string, string];
  readonly needs: string;
  readonly data: string;
  readonly dataHint: string;
  readonly save: string;
  readonly file: string;
  readonly expand: string;
  readonly collapse: string;
  readonly search: string;
  readonly searchHint: string;
  readonly found: string;
  readonly notFound: string;
  readonly more: (text: string) => string;
  readonly stepByStep: string;
  readonly largest: string;
  readonly usedFor: string;
  readonly see: string;
  readonly law: string;
  readonly left: (count: string) => string;
  readonly made: (engine: string) => string;
  readonly complete: string;
}

export const pageTexts: Readonly<Record<Language, PageTexts>> = {
  nl: {
    title: (what) => `Uitleg: ${what}`,
    outcomes: (count) => `Uitleg van ${count} uitkomsten`,
    skip: 'Naar de berekening',
    contents: 'Inhoud',
    short: 'Kort',
    full: 'De motivering',
    tree: 'De berekening, stap voor stap',
    treeHint: 'Open een regel om te zien waar die op rust. Pijltjes lopen door de regels, / zoekt.',
    further: 'Wat dieper ligt',
    furtherHint: 'Deze waarden liggen zo diep dat ze hier apart staan.',
    drawing: 'Tekening',
    drawingScroll: 'Tekening van de berekening',
    drawingSize: 'Werkelijke grootte',
    drawingHint: 'Elk vak leidt naar zijn plaats in de berekening. Daar staat ook wat niet is getekend.',
    inFile: (others) => `${others}; die staan in het bestand.`,
    onPaper:
      'Op papier staat alleen wat de uitkomst bepaalt, en waar dat direct op rust. De rest staat in het bestand.',
    facts: 'Feiten en oordelen',
    factsCaption: 'Wat is aangeleverd of geoordeeld',
    factHeads: ['Wat', 'Van wie en wanneer', 'Waarde', 'Herkomst'],
    needs: 'Wat nog nodig is',
    data: 'Gegevens',
    dataHint: 'Alles wat hier staat, is ook als gegevens op te slaan, bijvoorbeeld om het na te rekenen.',
    save: 'Bewaar als JSON',
    file: 'uitleg.json',
    expand: 'Alles openen',
    collapse: 'Alles sluiten',
    search: 'Zoek in de berekening',
    searchHint: 'Enter gaat naar de volgende',
    found: '{at} van {count}',
    notFound: 'Niets gevonden',
    more: (text) => `Toon meer: ${text}`,
    stepByStep: 'Uit elkaar gehaald',
    largest: 'Grootste eerst',
    usedFor: 'Ook gebruikt voor',
    see: 'zie',
    law: 'In de regeling',
    left: (count) => `Nog ${count} waarden staan niet op deze pagina.`,
    made: (engine) => `Gemaakt met Maatstaf ${engine}.`,
    complete: 'Deze uitleg is volledig: alles waarop de uitkomst rust, staat erin.',
  },
  en: {
    title: (what) => `Explanation: ${what}`,
    outcomes: (count) => `Explanation of ${count} outcomes`,
    skip: 'To the arithmetic',
    contents: 'Contents',
    short: 'In short',
    full: 'The reasons',
    tree: 'The arithmetic, step by step',
    treeHint: 'Open a line to see what it rests on. Arrows move through the lines, / searches.',
    further: 'What lies deeper',
    furtherHint: 'These values lie so deep that they have a place of their own.',
    drawing: 'Drawing',
    drawingScroll: 'Drawing of the arithmetic',
    drawingSize: 'Actual size',
    drawingHint: 'Each box leads to its place in the arithmetic. There is also what was not drawn.',
    inFile: (others) => `${others}; those are in the file.`,
    onPaper: 'On paper stands only what decides the outcome, and what that rests on directly. The rest is in the file.',
    facts: 'Facts and judgements',
    factsCaption: 'What was delivered or judged',
    factHeads: ['What', 'Of whom and when', 'Value', 'Origin'],
    needs: 'What is still needed',
    data: 'Data',
    dataHint: 'All that is here can also be saved as data, for instance to compute it again.',
    save: 'Save as JSON',
    file: 'explanation.json',
    expand: 'Open all',
    collapse: 'Close all',
    search: 'Search the arithmetic',
    searchHint: 'Enter goes to the next',
    found: '{at} of {count}',
    notFound: 'Nothing found',
    more: (text) => `Show more: ${text}`,
    stepByStep: 'Taken apart',
    largest: 'Largest first',
    usedFor: 'Also used for',
    see: 'see',
    law: 'In the regulation',
    left: (count) => `${count} more values are not on this page.`,
    made: (engine) => `Made with Maatstaf ${engine}.`,
    complete: 'This explanation is complete: it holds all that the outcome rests on.',
  },
};
