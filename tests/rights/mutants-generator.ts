import type { Mutant } from './mutant.ts'
import { mutantsOf } from './mutant.ts'

const leaking: readonly Mutant[] = [
  ...mutantsOf('generate/project-code.ts', [
    [
      'objects have no guard',
      'return through ? [`  const own = ${test}`] : [`  if (!(${test})) return undefined`]',
      'return through ? [`  const own = ${test}`] : []',
    ],
    [
      'properties have no guard',
      'return tests.length === 0 ? undefined : tests.join(',
      'return tests.length < 99 ? undefined : tests.join(',
    ],
    [
      'what is shown through its elements is shown',
      "const own = through && !passes ? 'own' : undefined",
      "const own = through && !passes ? 'true' : undefined",
    ],
    ['objects that hold a telling code stay', '      ...this.#told(node, use),\n', ''],
    [
      'a reference is any text',
      "const number = isOwnId ? -1 : this.#kinds.needed.indexOf(kindNamed(node) ?? '')",
      'const number = isOwnId ? -1 : -1',
    ],
    [
      'what tells of a change is like any other',
      "property.tellsOfChange ? ['s.whole'] : []",
      'property.tellsOfChange ? [] : []',
    ],
    [
      'an object with nothing in it stays',
      "surely ? '  return out' : `  return ${isNothing}(out) ? undefined : out`",
      "'  return out'",
    ],
  ]),
  ...mutantsOf('generate/collect-code.ts', [
    ['things that are hidden count as seen', '        guard,\n', ''],
    ['things that a code hides count as seen', '        ...told,\n', ''],
  ]),
  ...mutantsOf('generate/rights-tree.ts', [
    [
      'everything is the minimum',
      "minimum: property.schema['x-minimum'] === true",
      "minimum: property.schema['x-minimum'] !== false",
    ],
    [
      'properties have no group of their own',
      "group: saysType ? undefined : schema['x-gegevensgroep'], saysType",
      "group: name === 'id' ? schema['x-gegevensgroep'] : undefined, saysType",
    ],
  ]),
]

const project = mutantsOf('generate/project-code.ts', [
  ['an object that lost what it is about stays', '      ...this.#leading(node, use),\n', ''],
  [
    'a lost reference takes along what it was never seen in',
    "${shown === undefined ? '' : `${shown} && `}",
    '',
  ],
  ['those nobody names stay', "[`  prune(out, '${participants}', s)`]", '[]'],
  ['of nobody only the minimum is seen', 's.onlyMinimum(out, d)`]', '`]'],
  ['who is named once does not count as named', "'  if (U !== undefined) U.add(v)', ", ''],
  [
    'who is named in a list does not count as named',
    "this.#kinds.needed[number] === participantKind ? 'U' : 'undefined'",
    "this.#kinds.needed[number] === participantKind ? 'undefined' : 'undefined'",
  ],
  [
    'elements wait for what they stand in',
    'const passes = through && use !== undefined && this.#isElement(property, use)',
    'const passes = false',
  ],
  [
    'elements are shown by what they stand in',
    'decidesItself && !property.tellsOfChange ? undefined',
    'decidesItself && property.tellsOfChange ? undefined',
  ],
  [
    'a code that tells stays in a list',
    ': `codes(${from}, T === undefined ? undefined : T[${this.#kinds.codeListNumber(items.codeList)}])`',
    ': `strings(${from})`',
  ],
  [
    'one function for all groups',
    'const key = JSON.stringify(use ?? null)',
    "const key = use === undefined ? '' : 'use'",
  ],
])

const collect = mutantsOf('generate/collect-code.ts', [
  ['the own id needs no level', "isImplied(idUse, use) ? '' : ` && ${levelTest(idUse, this.#groups)}`", "''"],
  ['groups on the way are no reason to look', '[...way.groups, idUse.group]', '[]'],
  ['codes on the way are no reason to look', 'addAll(this.#listsOfKind, kind, way.lists)', ''],
  ['one function for all groups', 'const key = JSON.stringify(use)', "const key = ''"],
])

/** Faults in what writes the code of a view; that code is written anew with the fault. */
export const generatorMutants: readonly Mutant[] = [
  ...leaking.map((mutant) => ({ ...mutant, leaks: true as const })),
  ...project,
  ...collect,
]
