import { requireTerm } from '../../data/terms.ts'
import type { Begrip } from '../../data/terms.ts'
import type { Theme } from '../../data/themes.ts'
import type { Language } from '../../language.ts'
import { createElk } from './elk.ts'
import type { ElkExtendedEdge, ElkNode } from './elk.ts'

/** A term on the map, with the corner and size of its box. */
export interface MapNode {
  readonly term: Begrip
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A line between two terms: to the wider one, or between two that have to do with each other. */
export interface MapLine {
  readonly kind: 'wider' | 'related'
  readonly from: string
  readonly to: string
  readonly path: string
}

/** A theme as a picture. */
export interface ThemeMap {
  readonly width: number
  readonly height: number
  readonly nodes: readonly MapNode[]
  readonly lines: readonly MapLine[]
}

const boxHeight = 36
const letterWidth = 8.2
const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'SPLINES',
  'elk.layered.spacing.nodeNodeBetweenLayers': '36',
  'elk.spacing.nodeNode': '14',
  'elk.spacing.componentComponent': '28',
  'elk.aspectRatio': '1.5',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.padding': '[top=4,left=4,bottom=4,right=4]',
}
/** The lines between the terms of a theme, each pair once. */
export function linesWithin(keys: readonly string[]): readonly Omit<MapLine, 'path'>[] {
  const inside = new Set(keys)
  const wider = keys.flatMap((key) => {
    const to = requireTerm(key).breder?.begrip
    return to !== undefined && inside.has(to) ? [{ kind: 'wider', from: key, to } as const] : []
  })
  const related = keys.flatMap((key) =>
    (requireTerm(key).verwant ?? [])
      .filter((to) => inside.has(to))
      .map((to) => [key, to].toSorted().join(' ')),
  )
  const pairs = [...new Set(related)].map((pair) => pair.split(' '))
  return [...wider, ...pairs.map(([from = '', to = '']) => ({ kind: 'related', from, to }) as const)]
}

/** The map of a theme; terms without a line to another are left to the list. */
export async function themeMap(theme: Theme, language: Language): Promise<ThemeMap> {
  const lines = linesWithin(theme.begrippen)
  const linked = new Set(lines.flatMap(({ from, to }) => [from, to]))
  const graph: ElkNode = {
    id: 'map',
    layoutOptions: options,
    children: theme.begrippen.filter((key) => linked.has(key)).map((key) => boxOf(key, language)),
    edges: lines.map(({ from, to }, place) => ({ id: String(place), sources: [from], targets: [to] })),
  }
  const placed: ElkNode = await createElk().layout(graph)
  const paths = new Map((placed.edges ?? []).map((edge) => [edge.id, pathOf(edge)]))
  return {
    width: Math.ceil(placed.width ?? 0),
    height: Math.ceil(placed.height ?? 0),
    nodes: (placed.children ?? []).map(nodeOf),
    lines: lines.map((line, place) => ({ ...line, path: paths.get(String(place)) ?? '' })),
  }
}

function boxOf(key: string, language: Language): ElkNode {
  const letters = requireTerm(key).voorkeursterm[language].length
  return { id: key, width: Math.ceil(letters * letterWidth) + 20, height: boxHeight }
}

function nodeOf({ id, x = 0, y = 0, width = 0, height = 0 }: ElkNode): MapNode {
  return { term: requireTerm(id), x: Math.round(x), y: Math.round(y), width, height }
}

function pathOf(edge: ElkExtendedEdge): string {
  return (edge.sections ?? [])
    .map(({ startPoint, bendPoints = [], endPoint }) => {
      const points = [...bendPoints, endPoint].map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`)
      const start = `M${Math.round(startPoint.x)} ${Math.round(startPoint.y)}`
      return points.length % 3 === 0 ? `${start}C${points.join(' ')}` : `${start}L${points.join(' ')}`
    })
    .join('')
}
