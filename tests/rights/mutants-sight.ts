import type { Mutant } from './mutant.ts'
import { mutantsOf } from './mutant.ts'

const sight = mutantsOf('view/sight.ts', [
  [
    'answers from outside stay beside the own ones',
    'return (answers & ~questions.mask) | questions',
    'return answers | questions',
  ],
  ['an act from outside stays beside the own one', '(answers & ~lens.regime.mask) | lens', 'answers | lens'],
  [
    'an own owner is passed over',
    'if (eigenaar !== undefined) answers = this.#ofEigenaar(answers, eigenaar, eigenaarKind)',
    '',
  ],
  [
    'an own author is passed over',
    'if (auteur !== undefined) answers = this.#ofAuteur(answers, auteur, auteurKind)',
    '',
  ],
  ['the goal is passed over', 'if (doel !== undefined) answers = this.#ofDoel(answers, doel)', ''],
  [
    'the kind of provision is passed over',
    'if (voorzieningssoort !== undefined) answers',
    'if (voorzieningssoort === null) answers',
  ],
  [
    'a context that says something else is that of outside',
    'return answers === around.answers ? around',
    'return answers !== around.answers ? around',
  ],
  [
    'somebody else with the same organisation is oneself',
    '(roltoewijzing !== undefined && roltoewijzing === this.#wie.roltoewijzing)',
    'roltoewijzing !== undefined',
  ],
  [
    'of two organisations of a role the first counts',
    'return organisations.size === 1 ?',
    'return organisations.size >= 1 ?',
  ],
  ['own parts work on no goal', 'this.#code.ownGoals?.(this.#document, this)', ''],
  [
    'what may be own is own',
    'return isOwn(party, kind, this.#wie, this) === yes',
    'return isOwn(party, kind, this.#wie, this) !== 0',
  ],
])

const inherited = mutantsOf('view/scratch.ts', [
  ['whom it is about is not inherited', 'over: said.over ?? around.over,', 'over: said.over,'],
  [
    'the kind of whom it is about is that of outside',
    'overKind: said.over === undefined ? around.overKind : said.overKind,',
    'overKind: around.overKind ?? said.overKind,',
  ],
  ['the act is not inherited', 'regime: said.regime ?? around.regime,', 'regime: said.regime,'],
  [
    'the act of outside comes first',
    'regime: said.regime ?? around.regime,',
    'regime: around.regime ?? said.regime,',
  ],
  ['the owner is not inherited', 'eigenaar: said.eigenaar ?? around.eigenaar,', 'eigenaar: said.eigenaar,'],
  ['the period is not inherited', 'periode: said.periode ?? around.periode,', 'periode: said.periode,'],
])

const added = mutantsOf('view/sight.ts', [
  [
    'a period of outside stays beside the own one',
    'if (periode !== undefined) answers = this.#ofPeriode(answers, periode)',
    '',
  ],
  ['an own code is passed over', 'if (codes !== undefined) answers = this.#ofCodes(answers, codes)', ''],
  ['whose part it is does not count', 'all([whose, covers(periode)])', 'covers(periode)'],
  ['whether a part lasts does not count', 'all([whose, covers(periode)])', 'whose'],
  [
    'the first document answers for all',
    'if (this.#parts === undefined) {\n',
    'if (this.#parts === undefined || this.#parts.length === 0) {\n',
    'a sight is of one document, so that looking again finds the same parts',
  ],
])

const start = mutantsOf('view/lens.ts', [
  [
    'all documents start as the first one',
    'if (!this.#asksDocument) this.#outside = shown',
    'this.#outside = shown',
  ],
])

const people = mutantsOf('view/people.ts', [
  ['of two with the same id the first counts', '  for (const id of twice) found.delete(id)\n', ''],
])

const view = mutantsOf('view/view.ts', [
  [
    'a document that is not valid is shown',
    'return type.messageType.is(received)',
    'return type.messageType.is(received) || received !== undefined',
  ],
])

/** Faults in how one document is looked at by one request. */
export const sightMutants: readonly Mutant[] = [
  ...sight,
  ...inherited,
  ...added,
  ...start,
  ...people,
  ...view,
]
