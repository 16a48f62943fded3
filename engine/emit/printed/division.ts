/** engine/compile/kernels/division.ts as JavaScript, for modules that carry it along; made by its test. */
export const divisionPart = `const divisionPart = (() => {
  const { isKnown } = populationPart;
  const { fraction } = fractionPart;
  const { dividePot } = dividePart;
  const { most, ofUnits, powerOfTen, wholeUnits } = guardPart;
  function divide(divided, plan, columns, rows) {
    const { lists, sound } = columns;
    const isSound = sound === undefined || (sound.states[0] === isKnown && sound.values[0] === 1);
    if (divided.places.length !== rows * lists.length) divided.places = new Int32Array(rows * lists.length);
    const count = isSound ? placed(divided.places, columns, rows) : undefined;
    const input = count === undefined ? undefined : potInput(divided.places, plan, columns, count);
    divided.parts = input === undefined ? undefined : dividePot(input);
  }

  /** Who takes part, row by row and list by list; undefined where nobody can say. */
  function placed(places, { lists }, rows) {
    let count = 0;
    for (let row = 0; row < rows; row += 1)
      for (let list = 0; list < lists.length; list += 1) {
        const takesPart = lists[list]?.takesPart;
        if (takesPart !== undefined && takesPart.states[row] !== isKnown) return undefined;
        const isIn = takesPart === undefined || takesPart.values[row] === 1;
        places[row * lists.length + list] = isIn ? count : -1;
        if (isIn) count += 1;
      }
    return count;
  }

  function potInput(
    places,
    plan,
    columns,
    count,
  ) {
    const { lists, pot: potColumn, weights: weightColumns } = columns;
    const pot = unitsOf(potColumn, 0, plan.scale);
    const column = (of, scale) =>
      columnOf(places, of, scale, count);
    const optional = (of, scale) =>
      of.every((one) => one === undefined) ? 'none' : column(of, scale);
    const claims = optional(
      lists.map(({ claim }) => claim),
      plan.scale,
    );
    const floors = optional(
      lists.map(({ floor }) => floor),
      plan.scale,
    );
    const caps = optional(
      lists.map(({ cap }) => cap),
      plan.scale,
    );
    const refill = lists.map(({ refillKey }) => refillKey);
    const refillKey = optional(refill, finest(refill));
    const keys = [];
    for (const [at, weightColumn] of weightColumns.entries()) {
      const of = lists.map((list) => list.keys[at]);
      const other = columns.others[at];
      const scale = finest([...of, other]);
      const values = column(of, scale);
      const others = other === undefined ? 0 : unitsOf(other, 0, scale);
      const weight = weightColumn.whole.states[0] === isKnown ? weightColumn.whole.exact(0) : undefined;
      if (values === undefined || weight === undefined || others === undefined) return undefined;
      keys.push({ values, weight, ...(other === undefined ? {} : { others }) });
    }
    if (
      pot === undefined ||
      claims === undefined ||
      floors === undefined ||
      caps === undefined ||
      refillKey === undefined
    )
      return undefined;
    return {
      ...{ count, pot, scale: plan.scale, keys, rest: plan.rest },
      ...(claims === 'none' ? {} : { claims }),
      ...(floors === 'none' ? {} : { floors }),
      ...(caps === 'none' ? {} : { caps }),
      ...(refillKey === 'none' ? {} : { refillKey }),
      ...(plan.rounding === undefined ? {} : { rounding: plan.rounding }),
      ...(plan.lastUnitTo === undefined ? {} : { lastUnitTo: plan.lastUnitTo }),
    };
  }

  function finest(columns) {
    return Math.max(...columns.map((column) => column?.scale ?? Number.NEGATIVE_INFINITY), -22);
  }

  /** The values of who take part, in units of one scale, as fractions where one is not whole; undefined where one is not known. */
  function columnOf(
    places,
    columns,
    scale,
    count,
  ) {
    const values = new Float64Array(count);
    const lists = columns.length;
    for (let list = 0; list < lists; list += 1) {
      const column = columns[list];
      if (column === undefined) return undefined;
      const { whole, scale: from } = column;
      const power = powerOfTen(scale - from) ?? 0;
      for (let at = list, row = 0; at < places.length; at += lists, row += 1) {
        const place = places[at];
        if (place < 0) continue;
        const units = (whole.values[row]) * power;
        if (whole.states[row] !== isKnown) return undefined;
        if (whole.errors[row] !== 0 || power === 0 || Math.abs(units) > most) return fractionsOf(places, columns, scale);
        values[place] = units;
      }
    }
    return values;
  }

  function fractionsOf(
    places,
    columns,
    scale,
  ) {
    const values = [];
    for (let at = 0; at < places.length; at += 1) {
      if ((places[at]) < 0) continue;
      const column = columns[at % columns.length];
      const units = column === undefined ? undefined : unitsOf(column, Math.floor(at / columns.length), scale);
      if (units === undefined) return undefined;
      values.push(typeof units === 'object' ? units : fraction(BigInt(units)));
    }
    return values;
  }

  function unitsOf({ whole, scale: from }, row, scale) {
    if (whole.states[row] !== isKnown) return undefined;
    const power = powerOfTen(scale - from);
    if (whole.errors[row] === 0 && power !== undefined) {
      const units = (whole.values[row]) * power;
      if (Math.abs(units) <= most) return units;
    }
    const exact = whole.exact(row);
    return exact === undefined ? undefined : (wholeUnits(exact, scale) ?? quotient(exact, ofUnits(1, scale)));
  }
  return { divide };
})();`;
