import type { Mutant } from './mutant.ts'
import { mutantsOf } from './mutant.ts'

const policy = mutantsOf('policy/create-policy.ts', [
  [
    'a policy with a bad row is a policy',
    'if (!areRows(rows, issues) || !areTelling(verraad, issues)) return',
    'if (rows.length > 99 && !areTelling(verraad, issues)) return',
  ],
  [
    'the hash depends on the order of the rows',
    'rows.toSorted((a, b) => (a.sleutel < b.sleutel ? -1 : 1))',
    'rows',
  ],
  [
    'the hash is not of the telling codes',
    'canonicalJson({ rows: ordered, verraad: telling, ',
    'canonicalJson({ rows: ordered, ',
  ],
  ['rows may change afterwards', 'return freezeAll(structuredClone(value))', 'return value'],
  ['rows are not frozen', 'return freezeAll(structuredClone(value))', 'return structuredClone(value)'],
  [
    'a role has only its last row',
    'byRole.set(row.rol, [...(byRole.get(row.rol) ?? []), row])',
    'byRole.set(row.rol, [row])',
  ],
])

const rows = mutantsOf('policy/row-issues.ts', [
  ['keys may stand twice', "...issuesIf(isTwice, 'rights/key-twice', `${at}/sleutel`), ", ''],
  [
    'every effect will do',
    "    ...issuesIf(!effects.has(effect), 'rights/row-invalid', `${at}/effect`),\n",
    '',
  ],
  [
    'a permit needs no legal basis',
    "effect === 'toestaan' && rechtsgrond === undefined",
    "effect === 'verbieden' && rechtsgrond === undefined && false",
  ],
  [
    'every condition will do',
    'if (!conditionKinds.has(condition.soort)) return',
    'if (condition.soort.length === 0) return',
  ],
  [
    'acts need not exist',
    "return codesOf('wet', condition.wettelijkeRegimes, 'wettelijkeRegimes')",
    'return []',
  ],
  [
    'telling codes may name any group',
    "      gegevensgroep,\n      'rights/group-unknown',\n      `/verraad",
    "      'omslag',\n      'rights/group-unknown',\n      `/verraad",
  ],
])

const request = mutantsOf('request/request-issues.ts', [
  ['every role will do', "isKnown('rol', rol, words) ? []", "isKnown('rol', rol, words) || true ? []"],
  ['every day will do', '...(isDate(op) ? []', '...(isDate(op) || true ? []'],
  [
    'every plan status will do',
    "    ...unlessKnown('planstatus', zaak.planstatus, '/zaak/planstatus'),\n",
    '',
  ],
  [
    'every secrecy will do',
    "    ...unlessKnown('geheimhouding', wie.geheimhouding, '/wie/geheimhouding'),\n",
    '',
  ],
  [
    'every age will do',
    "unlessKnown('leeftijdsgroep', leeftijdsgroep, `/personen/${index}/leeftijdsgroep`)",
    '[]',
  ],
  [
    'every act of a consent will do',
    "      ...unlessKnown('wet', vanRegime, `/toestemmingen/${index}/vanRegime`),\n",
    '',
  ],
  [
    'every group of a consent will do',
    "      ...unlessKnown('gegevensgroep', gegevensgroep, `/toestemmingen/${index}/gegevensgroep`),\n",
    '',
  ],
])

const shape = mutantsOf('request/request-shape.ts', [
  ['an empty text is a fact', "typeof fact === 'string' && fact !== ''", "typeof fact === 'string'"],
  ['a needed fact may be left out', 'fact === undefined ? isNeeded :', 'fact === undefined ? false :'],
  [
    'lists of a request may hold anything',
    "Array.from(fact).every((one) => isOf('text', one))",
    'fact.length >= 0',
  ],
])

const report = mutantsOf('report/report.ts', [
  [
    'groups that may not be named are named',
    'if (silentGroups.has(gegevensgroep) && !isMarked(rule)) continue',
    '',
  ],
  [
    'marked groups are not named',
    'silentGroups.has(gegevensgroep) && !isMarked(rule)',
    'silentGroups.has(gegevensgroep)',
  ],
  [
    'silent groups are not counted',
    'type.groups.length - getoond.length - hidden.length',
    '0 * type.groups.length',
  ],
  ['what depends is reported as all', "if (fixed === undefined) return 'deels'", ''],
  [
    'rows that show nothing are reported',
    'filter(({ level }) => level !== nothing) ?? []',
    'filter(({ level }) => level >= nothing) ?? []',
  ],
  ['totals are reported as all', "if (permits.every(isTotal)) return 'totalen'", ''],
  [
    'groups in totals are not named',
    'if (rule?.permits.some(isTotal) === true) inTotals.push(gegevensgroep)',
    '',
  ],
  [
    'consents of all groups are reported',
    'consentsFor(condition.welkeToestemming, row.gegevensgroep, request.toestemmingen)',
    'request.toestemmingen',
  ],
  ['groups of other messages are reported', 'if (!type.groups.includes(gegevensgroep)) continue', ''],
])

const vocabulary = mutantsOf('policy/vocabulary.ts', [
  [
    'names that every object has are codes',
    'Object.hasOwn(lists[list] ?? {}, code)',
    'code in (lists[list] ?? {})',
  ],
])

/** Faults in what is refused and in what is reported. */
export const policyMutants: readonly Mutant[] = [
  ...policy,
  ...rows,
  ...request,
  ...shape,
  ...report,
  ...vocabulary,
]
