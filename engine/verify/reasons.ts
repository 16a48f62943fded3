/** What the verifier leaves to others, for people. */
export const reasons = {
  delivered: { nl: 'aangeleverd; dit staat niet in de tekst', en: 'delivered; this does not stand in the text' },
  stated: { nl: 'een voorbeeld stelt dit', en: 'an example states this' },
  bound: { nl: 'buiten de jaren of grenzen van de tekst', en: 'outside the years or bounds of the text' },
  lives: { nl: 'dingen die beginnen, eindigen of opgaan in andere', en: 'things that begin, end or merge' },
  durations: { nl: 'rekenen met dagen, duren en rangen', en: 'arithmetic with days, durations and ranks' },
  division: { nl: 'een verdeling anders dan naar rato', en: 'a division other than by shares' },
  open: { nl: 'wat hier van iets onbekends afhangt', en: 'what depends here on something that is not known' },
} as const;
