import type { RightsNode, RightsObject } from './rights-tree.ts'

/** Thrown when a schema does what the view cannot follow. */
export class ViewImpossibleError extends Error {
  readonly code = 'generate/view-impossible'
}

/** The kind of id of those who are involved in a plan. */
export const participantKind = 'betrokkeneId'

/** The kind of id of a goal. */
export const goalKind = 'doelId'

/** What is known of a whole tree before any code is written. */
export class Kinds {
  /** Kinds of id that an object below the root carries and a property names. */
  readonly needed: readonly string[]
  /** The property of the root that lists who is involved. */
  readonly participants: string | undefined
  readonly codeLists: string[] = []
  readonly groups: Set<string> = new Set()
  /** True when something in it says whom it is about. */
  saysWhom = false

  constructor(root: RightsObject) {
    const declared = new Set<string>()
    const named = new Set<string>()
    const seen = new Set<RightsNode>()
    const look = (node: RightsNode): void => {
      if (node.is === 'list') return look(node.items)
      if (node.is === 'scalar' && node.codeList !== undefined) this.codeListNumber(node.codeList)
      if (node.is !== 'object' || seen.has(node)) return
      seen.add(node)
      this.saysWhom ||= (node.context?.over.length ?? 0) > 0
      if (node !== root && node.declares !== undefined) declared.add(node.declares)
      for (const { name, group, node: inner } of node.properties) {
        if (group !== undefined) this.groups.add(group)
        const kind = kindNamed(inner)
        if (kind !== undefined && !(name === 'id' && node.declares === kind)) named.add(kind)
        look(inner)
      }
    }
    look(root)
    this.needed = [...declared].filter((kind) => named.has(kind))
    this.participants = root.properties.find(
      ({ node }) =>
        node.is === 'list' && node.items.is === 'object' && node.items.declares === participantKind,
    )?.name
    if (declared.has(participantKind) && this.participants === undefined)
      throw new ViewImpossibleError('the list of who is involved does not stand at the root')
  }

  /** The number of a code list in `codeLists`. */
  codeListNumber(name: string): number {
    const known = this.codeLists.indexOf(name)
    return known >= 0 ? known : this.codeLists.push(name) - 1
  }
}

/** The kind of id that a property holds, alone or in a list. */
export function kindNamed(node: RightsNode): string | undefined {
  if (node.is === 'list') return kindNamed(node.items)
  return node.is === 'scalar' ? node.idKind : undefined
}
