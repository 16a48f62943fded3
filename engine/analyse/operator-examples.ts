/** The regulation and the facts that the examples of the table are about. */
export const exampleRegulation = `regeling voorbeelden_van_bewerkingen "Voorbeelden"
  tijdvak 2019 t/m 2021

artikel 1 — Begrippen

  soort Oordeel: onvoldoende < voldoende < goed

  object Instelling meervoud Instellingen "instelling"
    aangeduid met brin

  gegeven studenten van Instelling: aantal "studenten"
  gegeven bijdrage van Instelling: bedrag "bijdrage"
  gegeven toeslag van Instelling: bedrag of geen "toeslag"
  oordeel plan van Instelling: Oordeel "oordeel over het plan"
`;

/** The facts of the examples, one institution a row. */
export const exampleFacts = `    Instelling | studenten | bijdrage | toeslag | plan
    "01AA"     | 300       | € 60     | geen    | voldoende
    "02BB"     | 100       | € 40     | € 5     | goed
`;
