/** A regulation that uses an act, with an amendment of the act in the middle of a year. Constructed. */
export const grant = `regeling subsidie "Subsidie"
  in werking 2024-01-01
  tijdvak    2024 t/m 2026
  gebruikt   wet

artikel 3

  parameter tarief: bedrag "eigen tarief" = € 10

  regel bijdrage van Instelling per jaar: bedrag "bijdrage"
    = studenten * subsidie.tarief + rijksbijdrage

  regel vergeleken: bedrag "het tarief van de wet"
    = wet.tarief
`;

export const act = `regeling wet "Wet op het onderwijs"
  in werking 2000-01-01
  tijdvak    2020 t/m 2030

artikel 1

  object Instelling meervoud Instellingen "instelling" aangeduid met brin
  gegeven studenten van Instelling per jaar: aantal "studenten"

artikel 2

  parameter tarief: bedrag "tarief van de wet" = € 100

  regel rijksbijdrage van Instelling per jaar: bedrag "rijksbijdrage"
    = studenten * tarief
`;

export const amendment = `wijziging stb_1 van wet "Hoger tarief"
  bekendgemaakt 2024-05-01
  in werking    2024-07-01

  vervang tarief: € 200 was € 100
`;

export const files = [
  { name: 'subsidie.maat', text: grant },
  { name: 'wet.maat', text: act },
  { name: 'stb_1.maat', text: amendment },
];
