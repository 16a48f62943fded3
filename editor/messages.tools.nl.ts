/** Texts of the page in Dutch: lives and draws, what examples show, reading along, use and copies. */
export const nlTools = {
  // Lives and draws among the facts
  showLives: 'Begin, einde en fusie',
  existsFrom: 'bestaat vanaf',
  existsUntil: 'bestaat tot en met',
  mergedInto: 'opgegaan in',
  noBound: 'geen grens',
  notMerged: 'niet opgegaan',
  draws: 'Lotingen',
  drawsHelp: 'Alleen wie gelijk staan hoeven te worden geloot. Het antwoord zegt wanneer dat nodig is, en tussen wie.',
  recordDraw: 'Loting vastleggen: {label}',
  recordThisDraw: 'Uitslag vastleggen',
  drawOf: 'Loting {number}, {label}',
  drawOrder: 'Volgorde waarin is getrokken, op elke regel één',
  drawOrderHelp: 'De eerste getrokkene bovenaan. Een combinatie is de sleutel, een spatie en de waarde: 01AA taal.',
  drawBetween: 'Geloot wordt tussen {names}.',
  recordedOn: 'Vastgelegd op',
  factSource: 'Bron',
  removeDraw: 'Verwijder {title}',

  // What examples show
  coverage: 'Wat de voorbeelden laten zien',
  coverageHelp: 'Geteld is alleen waar een verwachte uitkomst op rust, van een voorbeeld dat klopt.',
  runCoverage: 'Zoek wat geen voorbeeld laat zien',
  covered: '{covered} van {count} onderdelen komen helemaal voor.',
  notCovered: 'niet',
  halfCovered: 'half',

  // In sentences
  reading: 'In zinnen',
  readingHelp: 'Wat de regels zeggen, in zinnen. Geldig is de regelingtekst; hier staat de nieuwste.',
  toText: 'naar de tekst',
  toTextOf: 'Naar de tekst van {citation}',

  // Used regulations and copies
  usedRegulations: 'Gebruikte regelingen',
  usedHere: 'Dit is de tekst van {name}, een regeling die hier wordt gebruikt. Hier is zij alleen te lezen.',
  openUsed: '{name} openen',
  copyRegulation: 'Overnemen',
  copyHint: 'Een nieuwe regeling beginnen met de tekst van deze',
  copyHelp:
    'De nieuwste tekst, met alle wijzigingen erin, wordt het begin van een regeling die alleen in deze browser staat.',
  copyReplaces: 'De nieuwe regeling die al in deze browser staat, gaat hierdoor verloren.',
  copyName: 'Naam van de nieuwe regeling',
  copyNameHelp: 'Een woord, bijvoorbeeld met het jaar erin.',
  copyNameWrong: 'De naam is één nieuw woord van letters, cijfers en liggende streepjes, en begint met een letter.',
  copyFrom: 'Eerste jaar van het tijdvak',
  copyYears: 'Tijdvak {from} t/m {through}; de jaren in tabellen en voorbeelden schuiven mee.',
  copyYearsStay: 'Een jaartal van vier cijfers; zonder blijven de jaren zoals zij zijn.',
  makeCopy: 'Overnemen in een nieuwe regeling',
  makeCopyInstead: 'Overnemen en de vorige verwijderen',
  copyMade: '{name} staat klaar, alleen in deze browser.',
  copyResting: '{count} voorbeelden komen met de nieuwe jaren niet uit; zij staan er als opmerking.',
  copyStaying: 'Deze jaren en dagen zijn gebleven zoals zij waren:',
  hide: 'Verbergen',
} as const;
