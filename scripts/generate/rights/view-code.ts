import type { Gegevensgroep } from '../../sources/rights.ts'
import { isAboutPersons } from './about-persons.ts'
import { Contexts } from './contexts.ts'
import type { Deciding } from './contexts.ts'
import type { RightsObject } from './rights-tree.ts'
import { Kinds } from './kinds.ts'
import { CollectCode } from './collect-code.ts'
import { OwnPartsCode } from './own-parts-code.ts'
import { PartsCode } from './parts-code.ts'
import { ProjectCode } from './project-code.ts'

/** The module text and what the run time must know of it. */
export interface ViewModule {
  readonly code: string
  /** Kinds of id that stand and are named in the document, with what decides whether all of them are seen. */
  readonly kinds: readonly {
    readonly kind: string
    readonly groups: readonly string[]
    readonly codeLists: readonly number[]
  }[]
  readonly contexts: readonly Deciding[]
  readonly codeLists: readonly string[]
  readonly groups: readonly string[]
  readonly persons: boolean
  /** Whether the code looks for own parts. */
  readonly hasOwnParts: boolean
}

/**
 * Straight-line code that copies from one message what a request may see. Nothing is copied that is not named here,
 * so that a property nobody thought of stays behind.
 */
export function viewModule(tree: RightsObject, dataGroups: readonly Gegevensgroep[]): ViewModule {
  const groups = dataGroups.map(({ sleutel }) => sleutel)
  const kinds = new Kinds(tree)
  const contexts = new Contexts(kinds, groups)
  const project = new ProjectCode(kinds, groups, contexts)
  const root = project.root(tree)
  const collect = new CollectCode(kinds, groups, contexts)
  collect.root(tree)
  const parts = new PartsCode(kinds).root(tree)
  const ownParts = new OwnPartsCode().root(tree)
  const involved = kinds.participants === undefined ? 'undefined' : `d.${kinds.participants}`
  const code = [
    ...project.functions,
    ...collect.functions,
    ...parts,
    ...ownParts,
    `export const project = ${root}`,
    `export const involved = (d) => ${involved}`,
  ].join('\n')
  return {
    code: `${imports(code)}${code}\n`,
    kinds: kinds.needed.map((kind) => ({ kind, ...collect.decides(kind) })),
    contexts: contexts.deciding,
    codeLists: kinds.codeLists,
    groups: [...kinds.groups],
    hasOwnParts: ownParts.length > 0,
    persons: isAboutPersons(tree, kinds.saysWhom, kinds.groups, dataGroups),
  }
}

const copying = [
  'booleans',
  'codes',
  'each',
  'fitted',
  'isEmpty',
  'numbers',
  'prune',
  'references',
  'saysTypeOnly',
  'strings',
] as const

function imports(code: string): string {
  const used = copying.filter((name) => new RegExp(`\\b${name}\\(`).test(code))
  return `import { ${used.join(', ')} } from '../../../src/rights/view/copying.ts'\n`
}
