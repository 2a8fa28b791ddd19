import type { Mutant } from './mutant.ts'
import { mutantsOf } from './mutant.ts'

const opening = mutantsOf('generate/opening.ts', [
  ['the minimum asks for all', 'return minimum ? `L[', 'return minimum && false ? `L['],
  ['all asks for the minimum', '`L[${groups.indexOf(group)}] > 1`', '`L[${groups.indexOf(group)}] > 0`'],
  [
    'a building block has no minimum of its own',
    'minimum: around.minimum || property.minimum',
    'minimum: around.minimum',
  ],
  [
    'a building block is outside the minimum',
    'minimum: around.minimum || property.minimum',
    'minimum: property.minimum',
  ],
  [
    'the minimum around implies all inside',
    'use.group === around.group && (use.minimum || !around.minimum)',
    'use.group === around.group',
  ],
  [
    'another group inside is implied',
    'use.group === around.group && (use.minimum || !around.minimum)',
    '(use.minimum || !around.minimum)',
  ],
  [
    'an object says nothing of its context',
    'if (context === undefined && !isGoal) return',
    'if (context === undefined || !isGoal) return',
  ],
  ['the act is read for the provision', '${needed(3, regime)}', '${needed(4, regime)}'],
  ['the goal is not read', "needed(5, isGoal ? 'd.id' : '')", "needed(5, '')"],
  [
    'the owner is the author',
    'const parties = [context?.over ?? [], context?.eigenaar ?? [], context?.auteur ?? []]',
    'const parties = [context?.over ?? [], context?.auteur ?? [], context?.eigenaar ?? []]',
  ],
  [
    'the first variant speaks for all',
    "place.when === undefined ? [] : [`d.${place.when.tag} === '${place.when.value}'`]",
    "place.when === undefined ? [] : ['true']",
  ],
  [
    'a code in what may be left out takes the object along',
    "if (inner.is !== 'object' || !required || inner.context !== undefined) return []",
    "if (inner.is !== 'object' || inner.context !== undefined) return []",
  ],
  [
    'a code inside tells nothing',
    "if (inner.is !== 'object' || !required || inner.context !== undefined) return []",
    "if (inner.is !== 'object' || required || inner.context !== undefined) return []",
  ],
  ['a thing with an id goes with what it names', 'if (node.declares !== undefined) return []', ''],
  [
    'an object goes with any reference it loses',
    'return property.required && property.node.is',
    'return property.node.is',
  ],
])

const contexts = mutantsOf('generate/contexts.ts', [
  [
    'the group of an object decides nothing inside it',
    'use === undefined ? [] : [this.#groups.indexOf(use.group)]',
    '[]',
  ],
  ['groups inside decide nothing', 'if (group !== undefined) groups.add(this.#groups.indexOf(group))', ''],
  [
    'codes inside decide nothing',
    'codeLists.add(this.#kinds.codeListNumber(node.codeList))',
    'this.#kinds.codeListNumber(node.codeList)',
  ],
])

const context = mutantsOf('generate/element-context.ts', [
  [
    'a text without an author is of nobody',
    "return placesOf(set, located, 'x-eigenaar').filter(",
    "return placesOf(set, located, 'x-eigenaar').slice(99).filter(",
  ],
  ['the act of the record is passed over', "? [...own, ['vastlegging', 'wettelijkRegime']]", '? own'],
  [
    'the own act is passed over',
    "properties.has('wettelijkRegime') ? [['wettelijkRegime']] : []",
    "properties.has('wettelijkRegime') ? [] : []",
  ],
  [
    'the act of the record comes first',
    "? [...own, ['vastlegging', 'wettelijkRegime']]",
    "? [['vastlegging', 'wettelijkRegime'], ...own]",
  ],
  [
    'variants say nothing of their own',
    'pointersIn(variant[keyword] ?? to.schema[keyword])',
    'pointersIn(variant[keyword])',
  ],
  [
    'the provision is passed over',
    "propertiesOf(set, located).has('voorzieningssoort')",
    "propertiesOf(set, located).has('voorziening-soort')",
  ],
  ['who keeps a document owns it', "kind === 'organisatie' && term === sourceTerm ? 'bron' : kind", 'kind'],
])

const parts = mutantsOf('generate/parts-code.ts', [
  ['a goal is a part that works on itself', '    node.declares !== goalKind &&\n', ''],
  [
    'goals of nobody are own goals',
    "`  if (s.owns(${partyExpressions(node.context?.eigenaar ?? []).join(', ')})) {`",
    "'  {'",
  ],
])

const tree = mutantsOf('generate/rights-tree.ts', [
  [
    'nothing is the minimum',
    "minimum: property.schema['x-minimum'] === true",
    "minimum: property.schema['x-minimum'] === undefined && false",
  ],
  [
    'what one variant requires all require',
    'others.every((names) => names.includes(name))',
    'others.length > -1',
  ],
])

const kinds = mutantsOf('generate/kinds.ts', [
  [
    'nothing is named inside a document',
    'this.needed = [...declared].filter((kind) => named.has(kind))',
    'this.needed = [...declared].filter((kind) => kind === participantKind && named.has(kind))',
  ],
  ['nobody is involved', 'node.items.declares === participantKind,', "node.items.declares === '',"],
])

const about = mutantsOf('generate/about-persons.ts', [
  [
    'what names nobody is about nobody',
    '  return groups.some(',
    '  return groups.length > 99 && groups.some(',
  ],
  [
    'totals are about persons',
    "if (root.properties.some(({ name, required }) => required && name === 'minimaleCelgrootte')) return false",
    '',
  ],
])

/** Faults in what writes how an object is opened: its context, its levels and the codes in it. */
export const openingMutants: readonly Mutant[] = [
  ...opening,
  ...contexts,
  ...context,
  ...parts,
  ...tree,
  ...kinds,
  ...about,
]
