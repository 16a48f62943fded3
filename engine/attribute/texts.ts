/** What an attribution says besides labels, places and values. */
export const attributionTexts = {
  nl: {
    title: (name: string, from: string, to: string) => `Welke wijziging doet wat? ${name}, van ${from} naar ${to}`,
    sameDay: (name: string, day: string) => `Welke wijziging doet wat? ${name}, op ${day}`,
    known: (day: string, known: string) => `${day} (bekend op ${known})`,
    allKnown: (day: string) => `${day} (alles wat bekend is)`,
    still: (names: string) => `Verandert voor niemand: ${names}.`,
    unknown: (names: string) => `Aan beide kanten voor iedereen niet bekend of gelijk: ${names}.`,
    changes: 'De wijzigingen',
    silent: (count: number, others: boolean) =>
      `${others ? 'Nog ' : ''}${count} ${count === 1 ? 'wijziging doet' : 'wijzigingen doen'} hier niets.`,
    rounded: 'Delen van centen zijn op hele centen afgerond, zo dat ze samen precies het verschil zijn.',
    like: (other: string) => `precies zo als ${other}`,
    total: 'alles samen',
    totalKnown: 'samen, waar beide bedragen bekend zijn',
    whole: 'uitkomst',
    more: (count: number) => `en nog ${count}`,
    same: (count: number) => `${count} zonder verschil`,
    notThere: 'bestaat niet',
    notParted: 'niet verdeeld: er is niet aan beide kanten een bekend bedrag',
    isNew: 'niet verdeeld: het bedrag is nieuw',
    isGone: 'niet verdeeld: het bedrag bestaat niet meer',
    open: (count: number) => `${count} aan beide kanten niet bekend`,
    rowInOrder: 'Zonder sommige wijzigingen is hier geen uitkomst. Daarom telt ieders stap in volgorde van ingang.',
    in: 'in',
    for: 'voor',
    from: 'was',
    to: 'wordt',
    inForce: (day: string) => `in werking ${day}`,
    back: (day: string) => `werkt terug tot en met ${day}`,
    needs: (numbers: string) => `samen met wat daarvoor nodig is: ${numbers}`,
    kinds: {
      cell: '',
      formula: 'de formule van',
      clause: 'de verdeling van',
      condition: 'een voorwaarde van',
      label: 'de omschrijving van',
      term: 'de looptijd van',
      declaration: 'de hele regel',
      added: 'nieuw:',
      repealed: 'vervallen:',
      day: 'de dag waarop het gevraagd wordt, of wat er toen bekend was',
      rest: 'wat niet als losse wijziging te schrijven is',
    },
    clauses: (words: string, what: string) => `${words} van ${what}`,
    condition: (label: string, what: string) => `de voorwaarde “${label}” van ${what}`,
    words: 'de tekst van de wet',
    others: (count: number) => `en nog ${count}`,
    groups: {
      sequence: (members: string) => `${members} wijzigen na elkaar hetzelfde. Elk telt voor de eigen stap.`,
      together: (members: string, first: string) =>
        `${members} kunnen niet zonder elkaar. Het bedrag staat bij ${first}.`,
      shapley: (members: string) =>
        `${members} werken op elkaar in. Elk krijgt wat het gemiddeld doet, over alle volgordes (Shapley).`,
      order: (members: string) =>
        `${members} werken op elkaar in. Elk telt voor de eigen stap, in volgorde van ingang.`,
    },
    together: (what: string, amount: string, isMore: boolean) =>
      `  ${what}: samen doen ze ${amount} ${isMore ? 'meer' : 'minder'} dan los opgeteld.`,
    among: (what: string, count: number) =>
      `  ${what}: samen doen ze evenveel als los opgeteld, maar bij ${count} ontvangers niet.`,
    notes: {
      merged: (changes: number, players: number) =>
        `${changes} wijzigingen werken op elkaar in. Dat zijn er te veel om los te bekijken: die van één artikel of één wijziging tellen als één (samen ${players}), ieder met de eigen stap.`,
      stopped: (limit: number) =>
        `Er zijn te veel wijzigingen om alles te bekijken (meer dan ${limit} keer rekenen). Wat op elkaar inwerkt, telt in volgorde van ingang.`,
      left: (count: number) =>
        count === 1
          ? 'Eén verschil tussen de regelingen is niet als wijziging te schrijven.'
          : `${count} verschillen tussen de regelingen zijn niet als wijziging te schrijven.`,
    },
  },
  en: {
    title: (name: string, from: string, to: string) => `Which change does what? ${name}, from ${from} to ${to}`,
    sameDay: (name: string, day: string) => `Which change does what? ${name}, on ${day}`,
    known: (day: string, known: string) => `${day} (known on ${known})`,
    allKnown: (day: string) => `${day} (all that is known)`,
    still: (names: string) => `Changes for nobody: ${names}.`,
    unknown: (names: string) => `Not known on either side, or the same, for everybody: ${names}.`,
    changes: 'The changes',
    silent: (count: number, others: boolean) =>
      `${count} ${others ? 'more ' : ''}${count === 1 ? 'change does' : 'changes do'} nothing here.`,
    rounded: 'Parts of cents are rounded to whole cents, so that together they are exactly the difference.',
    like: (other: string) => `exactly as ${other}`,
    total: 'all together',
    totalKnown: 'together, where both amounts are known',
    whole: 'outcome',
    more: (count: number) => `and ${count} more`,
    same: (count: number) => `${count} without a difference`,
    notThere: 'does not exist',
    notParted: 'not parted: there is no known amount on both sides',
    isNew: 'not parted: the amount is new',
    isGone: 'not parted: the amount is there no more',
    open: (count: number) => `${count} not known on either side`,
    rowInOrder:
      'Without some of the changes there is no outcome here. So each counts for its step, in order of entry into force.',
    in: 'in',
    for: 'for',
    from: 'was',
    to: 'becomes',
    inForce: (day: string) => `in force ${day}`,
    back: (day: string) => `working back through ${day}`,
    needs: (numbers: string) => `with what it needs: ${numbers}`,
    kinds: {
      cell: '',
      formula: 'the formula of',
      clause: 'the division of',
      condition: 'a condition of',
      label: 'the label of',
      term: 'the term of',
      declaration: 'the whole of',
      added: 'new:',
      repealed: 'repealed:',
      day: 'the day on which it is asked, or what was known then',
      rest: 'what cannot be written as a separate change',
    },
    clauses: (words: string, what: string) => `${words} of ${what}`,
    condition: (label: string, what: string) => `the condition “${label}” of ${what}`,
    words: 'the words of the law',
    others: (count: number) => `and ${count} more`,
    groups: {
      sequence: (members: string) => `${members} change the same, one after the other. Each counts for its own step.`,
      together: (members: string, first: string) =>
        `${members} cannot do without each other. The amount stands with ${first}.`,
      shapley: (members: string) =>
        `${members} work on each other. Each gets what it does on average, over all orders (Shapley).`,
      order: (members: string) =>
        `${members} work on each other. Each counts for its own step, in order of entry into force.`,
    },
    together: (what: string, amount: string, isMore: boolean) =>
      `  ${what}: together they do ${amount} ${isMore ? 'more' : 'less'} than singly added up.`,
    among: (what: string, count: number) =>
      `  ${what}: together they do as much as singly added up, but not for ${count} recipients.`,
    notes: {
      merged: (changes: number, players: number) =>
        `${changes} changes work on each other. That is too many to look at singly: those of one article or one amendment count as one (${players} in all), each with its own step.`,
      stopped: (limit: number) =>
        `There are too many changes to look at everything (more than ${limit} computations). What works on each other counts in order of entry into force.`,
      left: (count: number) =>
        count === 1
          ? 'One difference between the regulations cannot be written as a change.'
          : `${count} differences between the regulations cannot be written as changes.`,
    },
  },
} as const;
