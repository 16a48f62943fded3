/** What the verifier leaves to others, for people. */
export const reasons = {
  delivered: { nl: 'aangeleverd; dit staat niet in de tekst', en: 'delivered; this does not stand in the text' },
  combined: { nl: 'samengesteld uit wat is aangeleverd', en: 'put together from what was delivered' },
  stated: { nl: 'een voorbeeld stelt dit', en: 'an example states this' },
  bound: {
    nl: 'een grens van het programma, of een tekst die iets mist',
    en: 'a bound of the program, or of its text',
  },
  lives: { nl: 'dingen die beginnen, eindigen of opgaan in andere', en: 'things that begin, end or merge' },
  durations: { nl: 'rekenen met dagen, duren en soorten', en: 'arithmetic with days, durations and kinds' },
  rank: { nl: 'een plaats in een volgorde', en: 'a place in an order' },
  division: { nl: 'een verdeling anders dan naar rato', en: 'a division other than by shares' },
  competing: { nl: 'uitzonderingen op een verdeling', en: 'exceptions to a division' },
  refused: { nl: 'een verdeling die niet kan', en: 'a division that is refused' },
  draw: { nl: 'een loting die niet gehouden is', en: 'a draw that was not held' },
  open: { nl: 'wat van iets onbekends afhangt', en: 'what depends on something that is not known' },
  several: { nl: 'een voorwaarde die meer dan eens is bekeken', en: 'a condition that was looked at more than once' },
  large: { nl: 'een verzameling die te groot is', en: 'a set that is too large' },
} as const;
