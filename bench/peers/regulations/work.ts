import type { Question } from '../../../engine/index.ts';
import type { Work } from '../contender.ts';
import { randomFrom } from '../random.ts';
import { askShipped } from './ask.ts';

/** A question to a shipped regulation about facts that lie beside it. */
export interface ShippedQuestion {
  readonly folder: string;
  readonly facts: string;
  readonly question: Question;
}

/** What each regulation is there for, over the largest facts that lie beside it. */
const questions: readonly ShippedQuestion[] = [
  asked('ho/kwaliteitsbekostiging-2019-2024', 'populatie.json', 'toegerekend_budget', 2021),
  asked('ho/onderwijsopslag-2015', 'feiten-vaststelling_onderwijsopslag.json', 'onderwijsopslag', 2015),
  asked('mbo/kwaliteitsafspraken-2015-2018', 'populatie.json', 'algemeen_deel', 2015),
  asked('mbo/kwaliteitsafspraken-2019-2022', 'populatie.json', 'investeringsbudget', 2021),
  asked('mbo/prestatiebox-vsv-2013-2016', 'populatie.json', 'vaste_vergoeding', 2016),
  asked('mbo/regionaal-investeringsfonds-2014-2018', 'populatie.json', 'subsidie', 2015),
  asked('mbo/regionaal-investeringsfonds-2019-2023', 'populatie.json', 'verleende_subsidie', 2021),
  asked('vo/regionale-aanpak-vsv-2013-2016', 'feiten-verstrekking.json', 'prestatiesubsidie', 2015),
];

/** The first, second or third of three shipped regulations, drawn by a seed, so that nobody chose those that suit. */
export function regulationWork(place: number): Work<ShippedQuestion> {
  const question = three(2026)[place - 1];
  if (question === undefined) throw new Error(`there are three, not ${place}`);
  const names = question.question.names.join(', ');
  return {
    name: `regulation-${place}`,
    title: `A shipped regulation, drawn by a seed: ${question.folder}, ${names} of all`,
    size: 1,
    unit: 'answers',
    round: 250,
    base: 'ours, reference',
    sets: () => [{ name: 'random', inputs: [question] }],
    timed: () => [question],
    truth: (asked) => askShipped(asked).reference(),
    contenders: {
      'ours, reference': async () => ({ answer: (asked) => askShipped(asked).reference() }),
      'ours, planned': async () => ({ answer: (asked) => askShipped(asked).planned() }),
    },
  };
}

function asked(folder: string, facts: string, name: string, year: number): ShippedQuestion {
  return { folder, facts, question: { names: [name], year } };
}

function three(seed: number): readonly ShippedQuestion[] {
  const from = randomFrom(seed);
  const left = [...questions];
  return [1, 2, 3].flatMap(() => left.splice(from.whole(0, left.length - 1), 1));
}
