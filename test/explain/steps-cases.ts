/** What rules of school S are in 2021 (facts and declarations: `steps.test.ts`), as `stepText` tells of it. */
export const told: readonly (readonly [rule: string, steps: string])[] = [
  [
    'getal = a + b + 2 * a - 1',
    'subtract(add(use[de a]#a("S") 2, use[b]#b("S") 3, multiply(literal 2, use[de a]#a("S") 2) 4) 9, literal 1) 8',
  ],
  ['getal = a * b * 2 / 3', 'divide(multiply(use[de a]#a("S") 2, use[b]#b("S") 3, literal 2) 12, literal 3) 4'],
  [
    'getal = a - (b - -a)',
    'subtract(use[de a]#a("S") 2, subtract(use[b]#b("S") 3, negate(use[de a]#a("S") 2) -2) 5) -3',
  ],
  ['getal = (b / 7) * 12,5%', 'multiply(divide(use[b]#b("S") 3, literal 7) 3/7, literal 1/8) 3/56'],
  [
    'getal of geen = als nok dan 1 als ok dan a anders b',
    'if(use[nok]#nok("S") nee, literal -, use[ok]#ok("S") ja, →use[de a]#a("S") 2, use[b] -) 2',
  ],
  [
    'getal = als a > 5 dan 1 anders (c bij geen 4)',
    'if(more(use[de a]#a("S") 2, literal 5) nee, literal -, →ifAbsent(use[c]#c("S") geen, →literal 4) 4) 4',
  ],
  [
    'getal = als open dan a als ok dan b anders 7',
    'if(use[open]#open("S") ?open("S"), use[de a]#a("S") 2, use[ok]#ok("S") ja, use[b]#b("S") 3, literal -) ?open("S")',
  ],
  [
    'getal = als open dan 4 als ok dan 4 anders 7',
    'if(use[open]#open("S") ?open("S"), literal 4, use[ok]#ok("S") ja, literal 4, literal -) 4',
  ],
  [
    'getal = als a / (b - 3) > 1 dan 4 anders 7',
    'if(more(divide(use[de a]#a("S") 2, subtract(use[b]#b("S") 3, literal 3) 0) R20, literal 1) R20, literal 4, literal 7) R20',
  ],
  ['getal = a bij geen 4', 'ifAbsent(→use[de a]#a("S") 2, literal -) 2'],
  ['ja/nee = niet ok', 'not(use[ok]#ok("S") ja) nee'],
  ['ja/nee = ok en nok en a > 1', 'and(use[ok]#ok("S") ja, use[nok]#nok("S") nee, more -) nee'],
  ['ja/nee = open en nok en a > 1', 'and(use[open]#open("S") ?open("S"), use[nok]#nok("S") nee, more -) nee'],
  ['ja/nee = nok of ok of a > 1', 'or(use[nok]#nok("S") nee, use[ok]#ok("S") ja, more -) ja'],
  ['ja/nee = nok of open', 'or(use[nok]#nok("S") nee, use[open]#open("S") ?open("S")) ?open("S")'],
  [
    'ja/nee = a < b en a <= b en a >= 2 en a = 2 en a <> 3 en b > 1',
    'and(less(use[de a]#a("S") 2, use[b]#b("S") 3) ja, atMost(use[de a]#a("S") 2, use[b]#b("S") 3) ja, atLeast(use[de a]#a("S") 2, literal 2) ja, equal(use[de a]#a("S") 2, literal 2) ja, unequal(use[de a]#a("S") 2, literal 3) ja, more(use[b]#b("S") 3, literal 1) ja) ja',
  ],
  [
    'ja/nee = c is geen en c is aanwezig',
    'and(isAbsent(use[c]#c("S") geen) ja, isPresent(use[c]#c("S") geen) nee) nee',
  ],
  ['ja/nee = a is een van (1; 2)', 'oneOf(use[de a]#a("S") 2, literal 1, literal 2) ja'],
  [
    'getal = hoogste(a; b) + laagste(a; b) + begrensd(b; 0; 1)',
    'add(highest(use[de a]#a("S") 2, use[b]#b("S") 3) 3, lowest(use[de a]#a("S") 2, use[b]#b("S") 3) 2, limited(use[b]#b("S") 3, literal 0, literal 1) 1) 6',
  ],
  [
    'getal = afgerond(b / 7; 0,1 naar boven)',
    'rounded(divide(use[b]#b("S") 3, literal 7) 3/7, literal 1/10, 3/7→1/2 by 1/10 up) 1/2',
  ],
  ['getal = afgerond(b / 2; 1)', 'rounded(divide(use[b]#b("S") 3, literal 2) 3/2, literal 1, 3/2→2 by 1 halfUp) 2'],
  [
    'getal = afgerond(b / 2; 1 naar beneden)',
    'rounded(divide(use[b]#b("S") 3, literal 2) 3/2, literal 1, 3/2→1 by 1 down) 1',
  ],
  [
    'getal = afgerond(b / 2; 1 naar even)',
    'rounded(divide(use[b]#b("S") 3, literal 2) 3/2, literal 1, 3/2→2 by 1 halfEven) 2',
  ],
  ['getal = a / (b - 3)', 'divide(use[de a]#a("S") 2, subtract(use[b]#b("S") 3, literal 3) 0) R20'],
  [
    'getal = a + a / (b - 3)',
    'add(use[de a]#a("S") 2, divide(use[de a]#a("S") 2, subtract(use[b]#b("S") 3, literal 3) 0) R20) R20',
  ],
  [
    'aantal = totaal van n over Leerlingen van deze School waar mag en n > a',
    'total(use[n] -, {leerling<thing atHand.thing[school] S> where and(use[mag] -, more(use[n] -, use[de a]#a("S") 2) -) - 2/3 @0: q 8 #n("q"); p 3 #n("p")}) 11',
  ],
  [
    'getal of geen = gemiddelde van (n * 2) over Leerlingen',
    'average(multiply(use[n] -, literal 2) -, {leerling<thing> 3/3 @0: q 16 = multiply(use[n]#n("q") 8, literal 2) 16; p 6 = multiply(use[n]#n("p") 3, literal 2) 6; r 2 = multiply(use[n]#n("r") 1, literal 2) 2}) 8',
  ],
  [
    'aantal of geen = hoogste van n over Leerlingen',
    'highestOf(use[n] -, {leerling<thing> 3/3 @0: q 8 #n("q"); p 3 #n("p"); r 1 #n("r")}) 8',
  ],
  [
    'aantal of geen = laagste van n over Leerlingen',
    'lowestOf(use[n] -, {leerling<thing> 3/3 @0: r 1 #n("r"); p 3 #n("p"); q 8 #n("q")}) 1',
  ],
  [
    'aantal of geen = hoogste van n over Leerlingen waar n > 50',
    'highestOf(use[n] -, {leerling<thing> where more(use[n] -, literal 50) - 0/3 @0: }) geen',
  ],
  [
    'aantal = aantal Leerlingen waar mentor is aanwezig',
    'count({leerling<thing> where isPresent(use[mentor] -) - 1+1/3 @0: r? ?mentor("r"); p}) ?mentor("r")',
  ],
  [
    'aantal = totaal van n over Leerlingen waar mentor is aanwezig',
    'total(use[n] -, {leerling<thing> where isPresent(use[mentor] -) - 1+1/3 @0: r? ?mentor("r") #n("r"); p 3 #n("p")}) ?mentor("r")',
  ],
  [
    'aantal = totaal van (n van mentor bij geen 0) over Leerlingen waar mag',
    'total(ifAbsent(use[n](use[mentor] -) -, literal 0) -, {leerling<thing> where use[mag] - 2/3 @0: p 8 = ifAbsent(→use[n]#n("q") 8, literal -) 8; q 0 = ifAbsent(use[n](use[mentor]#mentor("q") geen) geen, →literal 0) 0}) 8',
  ],
  [
    'getal = totaal van telt over Niveau',
    'total(use[telt] -, {<value> 2/2 @0: het hoge 7 #telt("S";hoog); het lage 5 #telt("S";laag)}) 12',
  ],
  [
    'getal = totaal van telt over Niveau waar dit Niveau >= niveau',
    'total(use[telt] -, {<value> where atLeast(atHand.value -, use[niveau]#niveau("S") het lage) - 2/2 @0: het hoge 7 #telt("S";hoog); het lage 5 #telt("S";laag)}) 12',
  ],
  [
    'getal = totaal van punten over jaren 2020 t/m jaar',
    'total(use[punten] -, {<year literal 2020 atHand.period 2021> 2/2 @0: 2021 4 #punten("S";2021); 2020 1 #punten("S";2020)}) 5',
  ],
  [
    'getal = totaal van (totaal van telt over Niveau) over Scholen waar ok',
    'total(total(use[telt] -, {<value> ? @0: }) -, {school<thing> where use[ok] - 1/2 @0: S 12 = total(use[telt] -, {<value> 2/2 @0: het hoge 7 #telt("S";hoog); het lage 5 #telt("S";laag)}) 12}) 12',
  ],
  [
    'ja/nee = elke Leerling waar mag voldoet aan n > 4',
    'every(more(use[n] -, literal 4) -, {leerling<thing> where use[mag] - 2/3 @0: p if more(use[n]#n("p") 3, literal 4) nee; q}) nee',
  ],
  [
    'ja/nee = een Leerling voldoet aan n > 4',
    'some(more(use[n] -, literal 4) -, {leerling<thing> 3/3 @0: q if more(use[n]#n("q") 8, literal 4) ja; p if more(use[n]#n("p") 3, literal 4) nee; r}) ja',
  ],
  [
    'ja/nee = een Leerling waar mentor is geen voldoet aan n > 1',
    'some(more(use[n] -, literal 1) -, {leerling<thing> where isAbsent(use[mentor] -) - 1+1/3 @0: q if more(use[n]#n("q") 8, literal 1) ja; r?}) ja',
  ],
  [
    'ja/nee = een Leerling voldoet aan (alle van voorwaarde i "klein": n < 5 voorwaarde ii: mag)',
    'some(list(all 2/2, i klein: less(use[n] -, literal 5) -, ii: use[mag] -) -, {leerling<thing> 3/3 @0: p if list(all 2/2, i klein: less(use[n]#n("p") 3, literal 5) ja, ii: use[mag]#mag("p") ja) ja; q; r}) ja',
  ],
  [
    'ja/nee = ten minste 2 van voorwaarde i "klein": a < 5 voorwaarde ii: ok voorwaarde iii: open',
    'list(atLeast 2/3, i klein: less(use[de a]#a("S") 2, literal 5) ja, ii: use[ok]#ok("S") ja, iii: use[open]#open("S") ?open("S")) ja',
  ],
  [
    'aantal = rang van punten onder Scholen hoogste eerst',
    'rank(use[punten] -, {school<thing> 2/2 @0: T 9 #punten("T";2021); S 4 #punten("S";2021)}, 2 of 2 highest) 2',
  ],
  [
    'ja/nee = begin_op < 1 oktober jaar - 1',
    'less(use[begin]#begin_op("S") 2021-09-01, dayInPeriod(1/10, atHand.period 2020) 2020-10-01) nee',
  ],
  [
    'ja/nee = begin van (leerjaar van begin_op) = einde van jaar of (jaar van begin_op) = 2021',
    'or(equal(beginOf(periodOf(use[begin]#begin_op("S") 2021-09-01) 2021) 2021-08-01, endOf(atHand.period 2021) 2021-12-31) nee, equal(periodOf(use[begin]#begin_op("S") 2021-09-01) 2021, literal 2021) ja) ja',
  ],
  [
    'getal = telt van deze School voor hoog + telt voor niveau',
    'add(use[telt]#telt("S";hoog) 7, use[telt]#telt("S";laag) 5) 12',
  ],
  ['getal = punten in jaar - 1', 'use[punten]#punten("S";2020) 1'],
  [
    'ja/nee = code = "S" en niveau = hoog',
    'and(equal(atHand.key[school] S, literal S) ja, equal(use[niveau]#niveau("S") het lage, literal het hoge) nee) nee',
  ],
  ['ja/nee = opgegaan_in is geen', 'isAbsent(atHand.mergedInto[school] geen) ja'],
  [
    'ja/nee = begin_op + 6 weken < 2021-12-01',
    'less(add(use[begin]#begin_op("S") 2021-09-01, literal 0m42d) 2021-10-13, literal 2021-12-01) ja',
  ],
  [
    'ja/nee = een Leerling waar n > 0 voldoet aan n > 2',
    'some(more(use[n] -, literal 2) -, {leerling<thing> where more(use[n] -, literal 0) - 3/3 @0: p if more(use[n]#n("p") 3, literal 2) ja; q if more(use[n]#n("q") 8, literal 2) ja; r}) ja',
  ],
  [
    'aantal = rang van punten onder Scholen laagste eerst',
    'rank(use[punten] -, {school<thing> 2/2 @0: S 4 #punten("S";2021); T 9 #punten("T";2021)}, 1 of 2 lowest) 1',
  ],
  [
    'aantal of geen = rang van a onder Scholen waar b > 1 hoogste eerst',
    'rank(use[de a] -, {school<thing> where more(use[b] -, literal 1) - 1+1/2 @0: S 2 #a("S"); T? 0 #a("T")}, 1 of 1 highest) 1',
  ],
  [
    'aantal = totaal van n over Leerlingen waar code = "S" en jaar > 2020',
    'total(use[n] -, {leerling<thing> where and(equal(atHand.key[school] S, literal S) -, more(atHand.period 2021, literal 2020) -) - 3/3 @0: q 8 #n("q"); p 3 #n("p"); r 1 #n("r")}) 12',
  ],
];
