import { type CoverageItem, coverage, languageService, tranche } from '../../engine/index.ts';
import { type Language, parse, positions, type SourceFile } from '../../grammar/index.ts';
import { analysed } from './analysed.ts';
import type { Calls } from './protocol.ts';
import type { ShownCoverage, ToolCalls, Uncovered } from './protocol-tools.ts';

/** What the page asks besides questions and texts. */
export const toolAnswers: { readonly [N in keyof ToolCalls]: (argument: Calls[N]['argument']) => Calls[N]['result'] } =
  {
    coverage: ({ files, language }) => shownCoverage(files, language),
    sentences: ({ files, language }) => {
      const analysis = analysed(files);
      return analysis.sound ? languageService.sentences(analysis, language) : [];
    },
    copy: ({ files, request }) => {
      const copy = tranche.copy(analysed(files), files, request);
      const [first] = copy.files;
      // A word of the language is no name.
      if (first === undefined || parse(first).problems.some(({ severity }) => severity === 'error'))
        return { refused: 'name' };
      const { kept, resting } = copy.examples;
      return { files: copy.files, examples: { kept: kept.length, resting: resting.length }, staying: copy.staying };
    },
  };

/** What is not shown of the regulation's own rules; what it uses of others is for their examples. */
function shownCoverage(files: readonly SourceFile[], language: Language): ShownCoverage {
  const analysis = analysed(files);
  const own = files.filter((file) => {
    const { head } = parse(file).module;
    return (head.kind === 'amendment' ? head.of?.text : head.name.text) === analysis.name;
  });
  const places = new Map(own.map((file) => [file.name, positions(file.text)]));
  const items = coverage(analysis).items.filter(({ place }) => places.has(place.file));
  const open = items.flatMap((item): readonly Uncovered[] => {
    if (item.state === 'covered') return [];
    const line = places.get(item.place.file)?.(item.place.span.start).line ?? 1;
    const quantity = item.kind === 'rule' ? analysis.quantities.get(item.name) : undefined;
    const words =
      quantity === undefined ? kindWords[language][item.kind] : languageService.quantityWord(quantity.kind, language);
    return [
      {
        title: `${words} ${item.name}${item.words === '' ? '' : `: ${item.words}`}`,
        state: item.state,
        missing: item.ways.filter(({ examples }) => examples.length === 0).map(({ way }) => wayWords[language][way]),
        file: item.place.file,
        span: item.place.span,
        line,
      },
    ];
  });
  return { covered: items.length - open.length, count: items.length, open };
}

type Words<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

const kindWords: Words<CoverageItem['kind']> = {
  nl: {
    rule: 'regel',
    condition: 'voorwaarde',
    branch: 'tak',
    row: 'rij',
    exception: 'uitzondering',
    clause: 'verdeling',
    change: 'wijziging',
  },
  en: {
    rule: 'rule',
    condition: 'condition',
    branch: 'branch',
    row: 'row',
    exception: 'exception',
    clause: 'division',
    change: 'amendment',
  },
};

const wayWords: Words<CoverageItem['ways'][number]['way']> = {
  nl: {
    read: 'geen verwachte waarde rust erop',
    yes: 'nergens ja',
    no: 'nergens nee',
    taken: 'geen voorbeeld komt hier uit',
    hit: 'geen voorbeeld komt hier uit',
    applied: 'geldt nergens',
    notApplied: 'geldt overal',
    before: 'geen voorbeeld naar het recht ervoor',
    after: 'geen voorbeeld naar het recht erna',
  },
  en: {
    read: 'no expected value rests on it',
    yes: 'never yes',
    no: 'never no',
    taken: 'no example comes out here',
    hit: 'no example comes out here',
    applied: 'applies nowhere',
    notApplied: 'applies everywhere',
    before: 'no example under the law before',
    after: 'no example under the law after',
  },
};
