import type { MessageRelation } from '../../data/message-relations.ts'
import { messageRelations, namedByMost } from '../../data/message-relations.ts'
import type { SchemaEntry } from '../../data/schema-index.ts'
import type { Language } from '../../language.ts'
import { createElk } from '../theme/elk.ts'
import type { ElkExtendedEdge, ElkNode } from '../theme/elk.ts'

/** A message in the picture, with the corner and size of its box. */
export interface DiagramBox {
  readonly entry: SchemaEntry
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The messages with the lines between them. */
export interface Diagram {
  readonly width: number
  readonly height: number
  readonly boxes: readonly DiagramBox[]
  readonly lines: readonly { readonly kind: MessageRelation['kind']; readonly path: string }[]
}

const boxHeight = 36
const letterWidth = 8.4
const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.spacing.nodeNodeBetweenLayers': '30',
  'elk.layered.spacing.edgeNodeBetweenLayers': '12',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '8',
  'elk.spacing.nodeNode': '18',
  'elk.spacing.edgeNode': '10',
  'elk.spacing.edgeEdge': '8',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.padding': '[top=4,left=4,bottom=4,right=4]',
}

/** The relations that the picture has lines for. */
export const drawnRelations: readonly MessageRelation[] = messageRelations.filter(
  ({ to }) => !namedByMost.has(to),
)

/** Lays the messages out, the same each time. */
export async function messageDiagram(language: Language): Promise<Diagram> {
  const drawn = [...new Set(drawnRelations.flatMap(({ from, to }) => [from, to]))]
  const graph: ElkNode = {
    id: 'model',
    layoutOptions: options,
    children: drawn.map((entry) => ({
      id: entry.naam,
      width: Math.ceil(entry.titel[language].length * letterWidth) + 20,
      height: boxHeight,
    })),
    edges: drawnRelations.map(({ from, to }, place) => ({
      id: String(place),
      sources: [from.naam],
      targets: [to.naam],
    })),
  }
  const placed: ElkNode = await createElk().layout(graph)
  const paths = new Map((placed.edges ?? []).map((edge) => [edge.id, pathOf(edge)]))
  return {
    width: Math.ceil(placed.width ?? 0),
    height: Math.ceil(placed.height ?? 0),
    boxes: drawn.flatMap((entry) => {
      const box = placed.children?.find(({ id }) => id === entry.naam)
      if (box === undefined) return []
      const { x = 0, y = 0, width = 0, height = 0 } = box
      return [{ entry, x: Math.round(x), y: Math.round(y), width, height }]
    }),
    lines: drawnRelations.map(({ kind }, place) => ({ kind, path: paths.get(String(place)) ?? '' })),
  }
}

function pathOf({ sections = [] }: ElkExtendedEdge): string {
  return sections
    .map(({ startPoint, bendPoints = [], endPoint }) => {
      const points = [startPoint, ...bendPoints, endPoint]
      return `M${points.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`).join('L')}`
    })
    .join('')
}
