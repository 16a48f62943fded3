import { dayOfDate } from '../population/days.ts';
import { firstYear, lastYear } from '../value/limits.ts';
import type { RuntimePart } from './runtime.ts';

/** Dates, reading of records and columns, and writing of results. */
export const faceParts: Readonly<Record<string, RuntimePart>> = {
  dayOf: {
    needs: [],
    text: `/** Days since 1970-01-01; years that begin on 1 March. */
function dayOf(year, month, day) {
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
}`,
  },
  dateOf: {
    needs: [],
    text: `/** Year, month and day of a day number. */
function dateOf(number) {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const ofEra = shifted - era * 146097;
  const years = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365);
  const ofYear = ofEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const march = Math.floor((5 * ofYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  return [era * 400 + years + (month <= 2 ? 1 : 0), month, ofYear - Math.floor((153 * march + 2) / 5) + 1];
}`,
  },
  later: {
    needs: ['dayOf', 'dateOf'],
    text: `/** So many months and then days later, the last day of a shorter month; open outside ${firstYear} to ${lastYear}. */
function later(date, months, days) {
  if (date !== date) return NaN;
  let first = date;
  if (months !== 0) {
    const [year, month, day] = dateOf(date);
    const at = year * 12 + month - 1 + months;
    const [y, m] = [Math.floor(at / 12), (((at % 12) + 12) % 12) + 1];
    const [start, next] = [dayOf(y, m, 1), m === 12 ? dayOf(y + 1, 1, 1) : dayOf(y, m + 1, 1)];
    first = Math.min(start + day - 1, next - 1);
  }
  const day = first + days;
  return day >= ${dayOfDate(firstYear, 1, 1)} && day <= ${dayOfDate(lastYear, 12, 31)} ? day : NaN;
}`,
  },
  dayOfYear: {
    needs: ['dayOf', 'dateOf'],
    text: `/** A day of the year y + yearOffset, and so many days on; open where there is none. */
function dayOfYear(y, yearOffset, month, day, dayOffset) {
  const year = y + yearOffset;
  if (!(year >= ${firstYear} && year <= ${lastYear})) return NaN;
  const first = dayOf(year, month, day);
  if (dateOf(first)[1] !== month) return NaN;
  const on = first + dayOffset;
  return on >= ${dayOfDate(firstYear, 1, 1)} && on <= ${dayOfDate(lastYear, 12, 31)} ? on : NaN;
}`,
  },
  periodOf: {
    needs: ['dateOf'],
    text: `/** The number of the period a day lies in: 1, 4 or 12 to a year, from a first day, named after its last year or not. */
function periodOf(date, perYear, firstMonth, firstDay, byEnd) {
  if (date !== date) return NaN;
  const [year, month, day] = dateOf(date);
  if (perYear !== 1) return year * perYear + Math.floor((month - 1) / (12 / perYear));
  const start = month > firstMonth || (month === firstMonth && day >= firstDay) ? year : year - 1;
  return byEnd ? start + 1 : start;
}`,
  },
  entry: {
    needs: [],
    text: `/** Of a map or a plain object. */
function entry(all, key) {
  return all instanceof Map ? all.get(key) : Object.hasOwn(all, key) ? all[key] : undefined;
}`,
  },
  column: {
    needs: ['entry'],
    text: `/** The values of a fact, NaN where one is not known. */
function column(columns, key, count) {
  const found = entry(columns, key);
  if (found === undefined) return new Float64Array(count).fill(NaN);
  if (found.values.length < count) throw new RangeError('column ' + key + ': ' + found.values.length + ' rows, not ' + count);
  if (found.states === undefined) return found.values;
  return Float64Array.from({ length: count }, (_, row) => (found.states[row] === 0 ? found.values[row] : NaN));
}`,
  },
  absentRows: {
    needs: ['entry'],
    text: `/** 1 for each row of which a fact is known to be absent. */
function absentRows(columns, key, count) {
  const states = entry(columns, key)?.states;
  return states === undefined ? new Uint8Array(count) : Uint8Array.from(states, (state) => (state === 1 ? 1 : 0));
}`,
  },
  numberIn: {
    needs: ['refused', 'most'],
    text: `/** A number of a record, as decimal text, in units of 10^-scale; NaN where it is left out. */
function numberIn(value, scale, name) {
  if (value === undefined) return NaN;
  return typeof value === 'string' ? unitsIn(value, value.length, scale, name) : refused(name, value, 'decimal text');
}

function unitsIn(text, end, scale, name) {
  const first = text.charCodeAt(0) === 45 ? 1 : 0;
  let units = 0;
  let at = first;
  for (; at < end; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) break;
    units = units * 10 + digit;
  }
  let left = scale;
  let isRight = at > first;
  if (at < end) {
    isRight = isRight && text.charCodeAt(at) === 46 && at + 1 < end;
    for (at += 1; at < end; at += 1, left -= 1) {
      const digit = text.charCodeAt(at) - 48;
      if (!(digit >= 0 && digit <= 9) || left === 0) isRight = false;
      units = units * 10 + digit;
    }
  }
  for (; left > 0; left -= 1) units *= 10;
  if (!isRight || !(units <= most)) return refused(name, text, 'decimal text of at most ' + scale + ' decimals that fits');
  return first === 1 ? 0 - units : units;
}`,
  },
  countIn: {
    needs: ['numberIn'],
    text: `/** A count: a whole number, or its digits. */
function countIn(value, scale, name) {
  return Number.isSafeInteger(value) ? value : numberIn(value, scale, name);
}`,
  },
  percentageIn: {
    needs: ['numberIn'],
    text: `/** 12.5% in units of 10^-scale of the number that it is. */
function percentageIn(value, scale, name) {
  if (value === undefined) return NaN;
  if (typeof value !== 'string' || !value.endsWith('%')) return refused(name, value, 'a percentage');
  return unitsIn(value, value.length - 1, scale - 2, name);
}`,
  },
  within: {
    needs: ['refused'],
    text: `/** Refuses what the law says a fact cannot be. */
function within(units, least, most, name, written) {
  return units < least || units > most ? refused(name, written, 'a value within the bounds of this fact') : units;
}`,
  },
  refused: {
    needs: [],
    text: `function refused(name, value, wanted) {
  throw new TypeError(name + ': ' + JSON.stringify(value) + ' is not ' + wanted);
}`,
  },
  isNone: {
    needs: [],
    text: `/** { geen: true }: known that there is none. */
function isNone(value) {
  return typeof value === 'object' && value !== null && value.geen === true && Object.keys(value).length === 1;
}`,
  },
  truthIn: {
    needs: ['refused'],
    text: `function truthIn(value, name) {
  if (value === true) return 1;
  if (value === false) return 0;
  return value === undefined ? NaN : refused(name, value, 'true or false');
}`,
  },
  dateIn: {
    needs: ['dayOf', 'dateOf', 'refused'],
    text: `/** A day as YYYY-MM-DD. */
function dateIn(value, name) {
  if (value === undefined) return NaN;
  if (typeof value === 'string' && value.length === 10 && value.charCodeAt(4) === 45 && value.charCodeAt(7) === 45) {
    const [year, month, day] = [digitsIn(value, 0, 4), digitsIn(value, 5, 7), digitsIn(value, 8, 10)];
    const isLong = day > 28;
    if (year >= ${firstYear} && year <= ${lastYear} && month >= 1 && month <= 12 && day >= 1) {
      const number = dayOf(year, month, day);
      if (!isLong || dateOf(number)[1] === month) return number;
    }
  }
  return refused(name, value, 'a day as YYYY-MM-DD in ${firstYear} to ${lastYear}');
}

function digitsIn(text, from, end) {
  let value = 0;
  for (let at = from; at < end; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : NaN;
  }
  return value;
}`,
  },
  codeIn: {
    needs: ['refused'],
    text: `/** The place of a value in its kind. */
function codeIn(value, places, name) {
  if (value === undefined) return NaN;
  return places.get(value) ?? refused(name, value, 'one of ' + [...places.keys()].join(', '));
}`,
  },
  textIn: {
    needs: ['refused'],
    text: `/** The place of a text, composed, among those seen. */
function textIn(value, texts, name) {
  if (value === undefined) return NaN;
  if (typeof value !== 'string') return refused(name, value, 'a text');
  const text = value.normalize('NFC');
  const place = texts.indexOf(text);
  return place >= 0 ? place : texts.push(text) - 1;
}`,
  },
  none: { needs: [], text: '/** What is absent. */\nconst none = Object.freeze({ geen: true });' },
  decimalText: {
    needs: [],
    text: `/** Units of 10^-scale as decimal text, with all its decimals. */
function decimalText(units, scale) {
  if (scale <= 0) return units === 0 ? '0' : String(units) + '0'.repeat(-scale);
  const size = Math.abs(units);
  const power = 10 ** scale;
  let whole = Math.floor(size / power);
  if (whole * power > size) whole -= 1;
  const rest = size - whole * power;
  const decimals = scale === 2 ? (rest < 10 ? '0' : '') + rest : String(rest).padStart(scale, '0');
  return (units < 0 ? '-' : '') + whole + '.' + decimals;
}`,
  },
  amountText: {
    needs: ['decimalText', 'shortText'],
    text: `/** With so many decimals, or more where it has them. */
function amountText(units, scale, least) {
  if (scale === least) return decimalText(units, scale);
  const text = shortText(units, scale);
  const point = text.indexOf('.');
  const has = point < 0 ? 0 : text.length - point - 1;
  return has >= least ? text : text + (point < 0 ? '.' : '') + '0'.repeat(least - has);
}`,
  },
  shortText: {
    needs: ['decimalText'],
    text: `/** Without zeros at the end. */
function shortText(units, scale) {
  return scale > 0 ? decimalText(units, scale).replace(/\\.?0+$/, '') : decimalText(units, scale);
}`,
  },
  fractionText: {
    needs: [],
    text: `/** A fraction as decimal text of at least so many decimals; undefined where its decimals do not end. */
function fractionText(a, least) {
  let power = 10n ** BigInt(least);
  for (let places = least; a !== undefined && places <= 40; places += 1, power *= 10n) {
    if (power % a.d !== 0n) continue;
    const digits = String((a.n < 0n ? -a.n : a.n) * (power / a.d)).padStart(places + 1, '0');
    const whole = digits.slice(0, digits.length - places);
    return (a.n < 0n ? '-' : '') + whole + (places === 0 ? '' : '.' + digits.slice(-places));
  }
  return undefined;
}`,
  },
  percentageText: {
    needs: [],
    text: `function percentageText(text) {
  return text === undefined ? undefined : text + '%';
}`,
  },
  openOf: {
    needs: [],
    text: `/** Of each result that is open the facts of this record it may need, or that the engine has to be asked. */
function openOf(record, values) {
  let open;
  for (const name in values) {
    if (values[name] !== undefined) continue;
    const missing = dependsOn[name].filter((fact) => record[fact] === undefined);
    open ??= {};
    open[name] = missing.length > 0 ? missing : 'ask the engine';
  }
  return open;
}`,
  },
  dateText: {
    needs: ['dateOf'],
    text: `function dateText(number) {
  const [year, month, day] = dateOf(number);
  return year + '-' + String(month).padStart(2, '0') + '-' + String(day).padStart(2, '0');
}`,
  },
};
