import type { PartialChange } from '../../engine/index.ts';
import type { Language } from '../../grammar/index.ts';

/** A change because of which a text does not count for every year, in a sentence. */
export function partialText(change: PartialChange, language: Language): string {
  const { amendment, item } = change;
  const nl = language === 'nl';
  const named = item === undefined ? amendment.name : `${item} ${nl ? 'van' : 'of'} ${amendment.name}`;
  switch (change.kind) {
    case 'fromYear':
    case 'notYet': {
      const from = `${change.period ?? (nl ? 'jaar' : 'year')} ${change.year}`;
      const here =
        change.kind === 'fromYear' ? { nl: '', en: '' } : { nl: ' en staat hier niet', en: ' and is not in here' };
      return nl ? `${named} geldt vanaf ${from}${here.nl}.` : `${named} applies from ${from}${here.en}.`;
    }
    case 'namedYear': {
      const years = change.years.join(', ');
      return nl
        ? `${named} is van later (geldt vanaf ${change.holdsFrom}), maar is voor ${years} gegeven.`
        : `${named} is of later (holds from ${change.holdsFrom}), but is given for ${years}.`;
    }
    case 'backwards':
      return nl
        ? `${named} werkt terug tot en met ${change.holdsFrom} (in werking ${change.inForce}).`
        : `${named} works back to ${change.holdsFrom} (in force ${change.inForce}).`;
  }
}
