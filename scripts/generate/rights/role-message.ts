import type { ShapeFacts } from '../../../packages/sdk/src/rights/role/facts.ts'
import { Asked } from '../../../packages/sdk/src/rights/role/group-reach.ts'
import { reachOf } from '../../../packages/sdk/src/rights/role/reach.ts'
import type { RoleReach } from '../../../packages/sdk/src/rights/role/reach.ts'
import { shapeOf } from '../../../packages/sdk/src/rights/role/shape.ts'
import type { RoleShape } from '../../../packages/sdk/src/rights/role/shape.ts'
import type { SchemaSource } from '../../sources/schemas.ts'
import type { Sources } from '../../sources/sources.ts'
import { demandsOf, withConditions } from './role-demands.ts'
import type { Demands } from './role-demands.ts'
import { rightsTree } from './rights-tree.ts'
import { treeData } from './tree-data.ts'
import { viewModule } from './view-code.ts'
import type { ViewModule } from './view-code.ts'

/** All that is worked out of one message for views and roles. */
export interface RightsMessage {
  readonly module: ViewModule
  readonly facts: ShapeFacts
  readonly demands: readonly Demands[]
  /** Role -> what it can see; a role that can see nothing is not in it. */
  readonly shapes: ReadonlyMap<string, RoleShape>
}

const known = new WeakMap<SchemaSource, RightsMessage>()

/** Worked out once for both packages. */
export function rightsMessage(source: SchemaSource, sources: Sources): RightsMessage {
  const made = known.get(source) ?? makeMessage(source, sources)
  known.set(source, made)
  return made
}

function makeMessage(source: SchemaSource, sources: Sources): RightsMessage {
  const tree = rightsTree(sources.set, source.schema)
  const module = viewModule(tree, sources.dataGroups)
  const bare = treeData(tree, module.groups, module.codeLists)
  const demands = demandsOf(sources.set, source.schema, bare)
  const facts: ShapeFacts = { ...module, tree: withConditions(bare, demands) }
  const shapes = [...roleReaches(sources)].flatMap(([rol, reach]) => {
    const shape = shapeOf(facts, reach)
    return shape === undefined ? [] : [[rol, shape] as const]
  })
  return { module, facts, demands, shapes: new Map(shapes) }
}

const reachesKnown = new WeakMap<Sources, ReadonlyMap<string, RoleReach>>()

/** How far each role comes by the rows of the project. */
export function roleReaches(sources: Sources): ReadonlyMap<string, RoleReach> {
  const { grants, telling } = sources
  const asked = new Asked()
  const made =
    reachesKnown.get(sources) ??
    new Map(
      [...new Set(grants.map(({ rol }) => rol))].map((rol) => [rol, reachOf(grants, rol, telling, asked)]),
    )
  reachesKnown.set(sources, made)
  return made
}
