import type { Mutant } from './mutant.ts'
import { mutantsOf } from './mutant.ts'

const mask = mutantsOf('mask/compile-mask.ts', [
  [
    'unknown permits',
    "const needed: Truth = row.effect === 'toestaan' ? yes : unknown",
    "const needed: Truth = row.effect === 'toestaan' ? unknown : unknown",
  ],
  [
    'unknown does not forbid',
    "const needed: Truth = row.effect === 'toestaan' ? yes : unknown",
    "const needed: Truth = row.effect === 'toestaan' ? yes : yes",
  ],
  ['the organisation is ignored', 'if (organisationHolds(row, request) < needed) return undefined', ''],
  ['rows of all roles count', 'policy.rowsOf(request.rol)', 'policy.rows'],
  [
    'the day and the purpose are ignored',
    '.filter((row) => applies(row, request))',
    '.filter((row) => applies(row, request) || true)',
  ],
  [
    'consent that a row rests on is not asked',
    "rechtsgrond?.soort === 'toestemming' && effect === 'toestaan' && !isAsked",
    "rechtsgrond?.soort === 'toestemming' && effect === 'toestaan' && !isAsked && false",
  ],
  [
    'a condition about the element is dropped',
    'if (test !== undefined) left.push(numberOf(test, tests))',
    'if (test?.never === true) left.push(numberOf(test, tests))',
  ],
  [
    'a condition about the request is dropped',
    'const outcome = known ?? (',
    'const outcome = (known === undefined ? undefined : yes) ?? (',
  ],
  ['tests are mixed up', 'return known >= 0 ? known :', 'return known >= 0 ? 0 :'],
  ['the minimum is all', '      return minimum\n', '      return full\n'],
  ['masked data are shown', '    default:\n      return nothing', '    default:\n      return full'],
  ['totals are shown of persons', 'return persons ? nothing : full', 'return full'],
  ['totals are never shown', 'return persons ? nothing : full', 'return nothing'],
  [
    'what one may add one may read',
    'row.gegevensgroep === group && row.acties.includes(actie)',
    'row.gegevensgroep === group',
  ],
  [
    'rows of all groups count',
    'row.gegevensgroep === group && row.acties.includes(actie)',
    'row.acties.includes(actie)',
  ],
  [
    'a prohibition permits',
    "const forbids = residuals.filter(({ row }) => row.effect !== 'toestaan')",
    "const forbids = residuals.filter(({ row }) => row.effect === 'toestaan')",
  ],
  [
    'a prohibition is also a permit',
    "const permits = residuals.filter(({ row }) => row.effect === 'toestaan')",
    'const permits = residuals',
  ],
  [
    'a sure prohibition is forgotten',
    'if (forbids.some(({ tests }) => tests.length === 0)) return',
    'if (forbids.length > 99) return',
  ],
  [
    'a prohibition that depends is forgotten',
    'fixed: forbids.length === 0 && sure === best ? sure',
    'fixed: sure === best ? sure',
  ],
  [
    'a permit that depends is sure',
    'const sure = highest(permits.filter(({ tests }) => tests.length === 0))',
    'const sure = highest(permits)',
  ],
  ['the lowest level counts', 'level > best ? level : best', 'level < best ? level : best'],
])

const levels = mutantsOf('view/levels.ts', [
  ['all prohibitions must hold', 'forbids.some(holds)', 'forbids.every(holds)'],
  ['prohibitions are ignored', 'levels[group] = forbids.some(holds)', 'levels[group] = forbids.length > 99'],
  ['the last permit counts', 'level > best && holds(questions)', 'holds(questions)'],
  ['one condition is enough', 'questions.every(isYes)', '(questions.length === 0 || questions.some(isYes))'],
])

const questions = mutantsOf('view/questions.ts', [
  [
    'surely so and maybe so are one question',
    '(question) => question.test === test && question.needed === needed',
    '(question) => question.test === test',
  ],
  ['what prohibitions ask is not read', '        ...forbids.flat(),\n', ''],
  ['what permits ask is not read', '        ...permits.flatMap(({ questions }) => questions),\n', ''],
  [
    'a question is asked of the wrong bit',
    'return ((answers >> number) & 1) === 1',
    'return ((answers >> (number + 1)) & 1) === 1',
  ],
  ['more answers than fit in a number', 'const mostInNumber = 30', 'const mostInNumber = 60'],
  [
    'a question that asks two things asks the first',
    "if (others.length > 0) return 'mixed'",
    'if (others.length > 9) return',
  ],
  [
    'codes of all lists are one',
    'return codeList === undefined ? only : `code of ${codeList}`',
    'return codeList === undefined ? only : `code of `',
  ],
])

const facts = mutantsOf('request/facts-key.ts', [
  ['the purpose is not in the key', '    verwerkingsdoel,\n    op,\n    [', '    op,\n    ['],
  ['the day is not in the key', '    verwerkingsdoel,\n    op,\n    [', '    verwerkingsdoel,\n    ['],
  ['who is represented is not in the key', '      wie.namens,\n', ''],
  ['the resident is not in the key', '      wie.inwoner,\n', ''],
  ['the contracts are not in the key', '      wie.contracten,\n', ''],
  ['secrecy is not in the key', '      wie.geheimhouding,\n', ''],
  ['the plan status is not in the key', ', zaak.planstatus]', ']'],
  ['the assignment is not in the key', '[zaak.toegewezen, ', '['],
  [
    'an age is not in the key',
    '      inwoner,\n      leeftijdsgroep,\n      kanBelangenNietOverzien,\n    ]',
    '      inwoner,\n      kanBelangenNietOverzien,\n    ]',
  ],
  [
    'who cannot judge is not in the key',
    '      leeftijdsgroep,\n      kanBelangenNietOverzien,\n    ]',
    '      leeftijdsgroep,\n    ]',
  ],
  [
    'what kind of consent is not in the key',
    '      vanRegime,\n      uitdrukkelijk,\n    ]',
    '      vanRegime,\n    ]',
  ],
  [
    'the act of a consent is not in the key',
    '      vanRegime,\n      uitdrukkelijk,\n    ]',
    '      uitdrukkelijk,\n    ]',
  ],
])

const compiled = mutantsOf('view/compiled-view.ts', [
  [
    'the message is not in the key',
    '`${type.messageType.schemaId} ${factsKey(request)}`',
    'factsKey(request)',
  ],
  ['facts may change after they were read', 'const facts = factsOf(request)', 'const facts = request'],
  [
    'a wrong request is answered',
    'lens: issues.length === 0 ? new Lens',
    'lens: issues.length < 99 ? new Lens',
    'the mask of a request that is not right allows nothing, so such a lens shows nothing',
  ],
  [
    'a wrong request is reported on by all rows',
    'issues.length === 0 ? compileMask(policy, facts, type) : nothingAllowed',
    'compileMask(policy, facts, type)',
  ],
])

/** Faults in what rows and facts become before a document is looked at. */
export const maskMutants: readonly Mutant[] = [...mask, ...levels, ...questions, ...facts, ...compiled]
