import type { Mutant } from './mutant.ts'
import { mutantsOf } from './mutant.ts'

const consent = mutantsOf('conditions/consent.ts', [
  [
    'consent for one group is consent for all',
    'consent.gegevensgroep === gegevensgroep &&',
    "gegevensgroep !== '' &&",
  ],
  [
    'any consent is explicit',
    '!which.uitdrukkelijk || isExplicit(consent.uitdrukkelijk)',
    '!which.uitdrukkelijk || !isExplicit(undefined)',
  ],
  [
    'a word is explicit consent',
    'return said === true',
    'return Boolean(said)',
    'a request in which this is no yes or no is refused before',
  ],
  [
    'any consent is the recorded one',
    '? consent.toestemming === which.toestemming',
    "? which.toestemming !== ''",
  ],
  [
    'consent for one act is consent for all',
    "typeof person === 'string' && given.has(`${person} ${regime}`) ? yes : no",
    '[...given].some((one) => one.startsWith(String(person))) ? yes : no',
  ],
  [
    'tests of different consents share an answer',
    'key: `toestemming-gegeven:${[...given].toSorted().join()}`',
    "key: 'toestemming-gegeven'",
  ],
  ['consent does not ask for the act', "asks: ['over', 'regime'],", "asks: ['over'],"],
])

const persons = mutantsOf('conditions/persons.ts', [
  ['the first resident speaks for all', 'all(persons.map(outcome))', 'all(persons.slice(0, 1).map(outcome))'],
  ['what is about nobody holds for all of them', 'persons.length === 0 ? unknown : all', 'all'],
  [
    'who cannot be traced is passed over',
    'return residents.includes(undefined) ? nobody : residents',
    'return residents.filter((resident) => resident !== undefined)',
    'no schema says by a list of those involved whom something is about: there is one or nobody',
  ],
  [
    'somebody involved is a resident by the same id',
    "if (overKind !== 'betrokkene') return list",
    'return list',
  ],
])

const own = mutantsOf('conditions/own.ts', [
  [
    'the role of somebody involved is passed over',
    'if (person === yes || role === yes) return yes',
    'if (person === yes) return yes',
  ],
  [
    'who keeps a document owns it',
    "    case 'organisatie':\n",
    "    case 'bron':\n    case 'organisatie':\n",
  ],
  [
    'the own role is of another organisation',
    'return role === roltoewijzing ? yes : isEqual',
    'return isEqual',
  ],
  [
    'who is not known is another',
    'return party === undefined || own === undefined ? unknown : truthOf(party === own)',
    'return truthOf(party !== undefined && party === own)',
  ],
  [
    'a text of a colleague is an own text',
    "if ('roltoewijzing' in party) return isEqual(party.roltoewijzing, roltoewijzing)",
    "if ('roltoewijzing' in party) return yes",
  ],
])

const others = mutantsOf('conditions/about-others.ts', [
  [
    'a code about oneself tells of another',
    'truthOf(!persons.every((person) => own.has(person)))',
    'truthOf(true)',
  ],
  [
    'a code about nobody we know tells nothing',
    'return persons.length === 0 ? unknown',
    'return persons.length === 0 ? no',
  ],
  ['a code tells nothing when one of many is oneself', '!persons.every(', '!persons.some('],
])

const period = mutantsOf('conditions/period.ts', [
  ['what has yet to begin lasts', 'if (begindatum > op) return no\n', ''],
  ['what begins today has yet to begin', 'if (begindatum > op) return no', 'if (begindatum >= op) return no'],
  ['what ended lasts', 'einddatum === undefined || einddatum >= earliestEnd', "einddatum !== ''"],
  ['what ends today has ended', 'einddatum >= earliestEnd', 'einddatum > earliestEnd'],
  [
    'days after the end do not count',
    'const earliestEnd = dayBefore(op, daysAfter)',
    'const earliestEnd = dayBefore(op, 0 * daysAfter)',
  ],
  [
    'a period that is not known lasts',
    '(einddatum !== undefined && !isDay(einddatum))) return unknown',
    '(einddatum !== undefined && !isDay(einddatum))) return truthOf(true)',
  ],
])

const truth = mutantsOf('conditions/truth.ts', [
  ['one yes is enough', 'if (next < outcome) outcome = next', 'if (next > outcome) outcome = next'],
])

/** Faults in who is who, in consents and in days. */
export const partyMutants: readonly Mutant[] = [
  ...consent,
  ...persons,
  ...own,
  ...others,
  ...period,
  ...truth,
]
