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
    needs: ['most'],
    text: `/** A number of a record in units of 10^-scale: decimal text, a whole number, a bigint, or a double that is one decimal. */
function numberIn(value, scale, name) {
  if (typeof value === 'string') return decimalIn(value, scale, name);
  if (value === undefined || value === null) return NaN;
  const power = 10 ** scale;
  const units = typeof value === 'bigint' ? Number(value) * power : Math.round(value * power);
  if (typeof value === 'bigint') {
    if (units <= most && units >= -most) return units;
  } else if (typeof value === 'number' && Math.abs(units) <= 2 ** 50 && units / power === value) return units;
  throw new TypeError(name + ': ' + String(value) + ' is not a number of at most ' + scale + ' decimals that fits');
}

function decimalIn(text, scale, name) {
  let units = 0;
  let decimals = -1;
  const first = text.charCodeAt(0) === 45 ? 1 : 0;
  for (let at = first; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 46 && decimals < 0 && at > first && at + 1 < text.length) decimals = 0;
    else if (code < 48 || code > 57) return notDecimal(text, scale, name);
    else {
      if (decimals >= 0) decimals += 1;
      if (decimals > scale && code !== 48) return notDecimal(text, scale, name);
      if (decimals <= scale) units = units * 10 + (code - 48);
    }
  }
  for (let more = Math.max(decimals, 0); more < scale; more += 1) units *= 10;
  if (text.length === first || units > most) return notDecimal(text, scale, name);
  return first === 1 ? 0 - units : units;
}

function notDecimal(text, scale, name) {
  throw new TypeError(name + ': ' + JSON.stringify(text) + ' is not a number of at most ' + scale + ' decimals that fits');
}`,
  },
  truthIn: {
    needs: [],
    text: `function truthIn(value, name) {
  if (value === true) return 1;
  if (value === false) return 0;
  if (value === undefined || value === null) return NaN;
  throw new TypeError(name + ': true or false was expected');
}`,
  },
  dateIn: {
    needs: ['dayOf', 'dateOf'],
    text: `/** A day as YYYY-MM-DD. */
function dateIn(value, name) {
  if (value === undefined || value === null) return NaN;
  const [year, month, day] = /^\\d{4}-\\d{2}-\\d{2}$/.test(value) ? String(value).split('-').map(Number) : [0, 0, 0];
  const number = dayOf(year, month, day);
  const [y, m, d] = dateOf(number);
  if (y === year && m === month && d === day && y >= ${firstYear} && y <= ${lastYear}) return number;
  throw new TypeError(name + ': a day as YYYY-MM-DD in ${firstYear} to ${lastYear} was expected');
}`,
  },
  codeIn: {
    needs: [],
    text: `/** The place of a value in its kind. */
function codeIn(value, places, name) {
  if (value === undefined || value === null) return NaN;
  const place = places.get(value);
  if (place !== undefined) return place;
  throw new TypeError(name + ': one of ' + [...places.keys()].join(', ') + ' was expected');
}`,
  },
  textIn: {
    needs: [],
    text: `/** The place of a text among those seen. */
function textIn(value, texts, name) {
  if (value === undefined || value === null) return NaN;
  if (typeof value !== 'string') throw new TypeError(name + ': a text was expected');
  const place = texts.indexOf(value);
  return place >= 0 ? place : texts.push(value) - 1;
}`,
  },
  absentIn: {
    needs: [],
    text: `function absentIn(value) {
  return value === null;
}`,
  },
  decimalText: {
    needs: [],
    text: `/** Units of 10^-scale as decimal text. */
function decimalText(units, scale) {
  if (scale <= 0) return String(units * 10 ** -scale);
  const size = Math.abs(units);
  const power = 10 ** scale;
  const rest = size % power;
  return (units < 0 ? '-' : '') + (size - rest) / power + '.' + String(rest).padStart(scale, '0');
}`,
  },
  shortText: {
    needs: ['decimalText'],
    text: `/** Without zeros at the end. */
function shortText(units, scale) {
  return decimalText(units, scale).replace(/\\.?0+$/, '');
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
  fractionText: {
    needs: ['shortText'],
    text: `/** A number that may not be whole units: decimal text, else a fraction as n/d. */
function fractionText(v, e, scale, exact) {
  if (e === 0) return scale > 0 ? shortText(v, scale) : decimalText(v, scale);
  const a = exact();
  if (a === undefined) return undefined;
  let power = 1n;
  for (let places = 0; places <= 40; places += 1, power *= 10n) {
    if (power % a.d !== 0n) continue;
    const digits = String((a.n < 0n ? -a.n : a.n) * (power / a.d)).padStart(places + 1, '0');
    const whole = digits.slice(0, digits.length - places);
    return (a.n < 0n ? '-' : '') + whole + (places === 0 ? '' : '.' + digits.slice(-places));
  }
  return a.n + '/' + a.d;
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
