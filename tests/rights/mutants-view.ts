import type { Mutant } from './mutant.ts'
import { mutantsOf } from './mutant.ts'

const copying = mutantsOf('view/copying.ts', [
  [
    'a code that tells stays in a list',
    '(hidden === undefined || !hidden.has(item))',
    '(hidden === undefined || !hidden.has(item) || true)',
  ],
  [
    'those nobody names any more stay',
    '      !minimal.has(item) ||\n',
    '      minimal.has(item) ||\n      !minimal.has(item) ||\n',
  ],
  ['oneself goes when nobody names one', '      minimal.get(item) === true ||\n', ''],
  ['who is seen whole goes when nobody names them', '      !minimal.has(item) ||\n', ''],
  [
    'a list of which nobody remains stays',
    'if (kept.length > 0) out[name] = kept',
    'if (kept.length >= 0) out[name] = kept',
  ],
  [
    'what is no text is copied',
    "    if (typeof item === 'string') kept[count++] = item",
    '    kept[count++] = String(item)',
  ],
  [
    'what is no text is copied when it is alone',
    "return typeof value[0] === 'string' ? [value[0]] : undefined",
    'return [String(value[0])]',
  ],
  [
    'an empty object stays',
    '  for (const _name in object) return false\n  return true',
    '  return Object.keys(object).length > 99',
  ],
  ['who is named in a list does not count as named', '    used?.add(item)\n', ''],
])

const leaking: readonly Mutant[] = [
  ...mutantsOf('view/copying.ts', [
    [
      'a reference to what is hidden stays in a list',
      '(seen !== undefined && !seen.has(item))',
      "item === ''",
    ],
    [
      'an empty list tells that something was there',
      '    used?.add(item)\n  }\n  return count === 0 ? undefined : fitted',
      '    used?.add(item)\n  }\n  return fitted',
    ],
  ]),
  ...mutantsOf('view/lens.ts', [
    [
      'no code tells anything',
      'if ((levels[group] ?? 0) < 2) hidden.add(code)',
      'if (levels[group] === 99) hidden.add(code)',
    ],
    [
      'what tells of a change is seen when one group is whole',
      'this.whole = type.groups.every(isFull)',
      'this.whole = type.groups.some(isFull)',
    ],
    [
      'nothing that is named can be hidden',
      '!groups.every(isFull) ||\n        codeLists',
      'groups.length > 99 ||\n        codeLists',
    ],
  ]),
  ...mutantsOf('view/sight.ts', [
    [
      'everything that is named is seen',
      'lens.partial.map((isPartial) => (isPartial ? new Ids() : undefined))',
      'lens.partial.map(() => undefined)',
    ],
    [
      'everything that stands in a document counts as named',
      'this.used = lens.mayBeMinimal ? new Set() : undefined',
      'this.used = lens.mayBeMinimal ? new Set(JSON.stringify(document).match(/[0-9a-f-]{36}/g)) : undefined',
    ],
  ]),
]

const ids = mutantsOf('view/ids.ts', [
  ['the first of many ids are forgotten', 'this.#table = new Set(this.#list)', 'this.#table = new Set()'],
  ['the first of a few ids is forgotten', 'for (let index = 0;', 'for (let index = 1;'],
])

const lens = mutantsOf('view/lens.ts', [
  [
    'the minimum is enough for what a code tells',
    'if ((levels[group] ?? 0) < 2) hidden.add(code)',
    'if ((levels[group] ?? 0) < 1) hidden.add(code)',
  ],
  [
    'codes tell nothing of what they name',
    '        codeLists.some((list) =>\n',
    '        [].some((list) =>\n',
  ],
  [
    'nobody is shown to the minimum',
    'this.mayBeMinimal = type.groups.some(',
    'this.mayBeMinimal = type.groups.length > 99 && type.groups.some(',
  ],
  [
    'codes tell about nobody too',
    'const telling = type.persons\n      ? policy',
    'const telling = policy.version !== undefined\n      ? policy',
  ],
  [
    'codes tell only of groups of the message',
    'const watched = new Set<string>([...type.groups, ...telling.map(({ gegevensgroep }) => gegevensgroep)])',
    'const watched = new Set<string>(type.groups)',
  ],
  [
    'what codes tell is not asked for',
    'const told = codeLists.flatMap((list) => [...(this.tells?.[list]?.values() ?? [])])',
    'const told = codeLists.flatMap((): number[] => [])',
  ],
  [
    'whom it is about is not asked for codes',
    'this.#others === undefined || told.length === 0 ? [] : [this.#others]',
    '[]',
  ],
  [
    'codes tell of oneself',
    'const tells = this.#others === undefined || isYes(this.#others) ? this.tells : undefined',
    'const tells = this.tells',
  ],
  [
    'whole although a code hides something',
    ' && telling.every(({ gegevensgroep }) => isFull(gegevensgroep))',
    '',
  ],
  [
    'all acts have one answer',
    'const known = this.#regimes.get(regime)',
    'const [known] = this.#regimes.values()',
  ],
  [
    'a forbid is asked whether it is sure',
    'this.questions.numberOf(number, unknown)',
    'this.questions.numberOf(number, yes)',
  ],
  [
    'a permit is asked whether it may be',
    'this.questions.numberOf(number, yes)',
    'this.questions.numberOf(number, unknown)',
  ],
])

/** Faults in how a document is looked at. */
export const viewMutants: readonly Mutant[] = [
  ...copying,
  ...ids,
  ...leaking.map((mutant) => ({ ...mutant, leaks: true as const })),
  ...lens,
]
