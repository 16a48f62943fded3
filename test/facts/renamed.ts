import { analyse } from '../../engine/index.ts';

/** A regulation in which a fact was given another name. */
export const renamed = analyse([
  {
    name: 'proef.maat',
    text: 'regeling proef "Proef"\n  in werking 2020-01-01\n\nartikel 1\n\n  gegeven oud: aantal "aantal"\n',
  },
  {
    name: 'wijziging.maat',
    text: `wijziging w van proef "w"
  bekendgemaakt 2021-12-01
  in werking    2022-01-01

onderdeel A

  hernoem oud tot nieuw
`,
  },
]);
