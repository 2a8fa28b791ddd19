import { labelAt } from '../../check/labels.ts'
import type { Labels } from '../../check/labels.ts'
import type { RoleShape } from './shape.ts'

/** A place in a received view that no view of the role can have. */
export interface WrongPlace {
  readonly code: 'sdk/not-for-role' | 'sdk/too-few-properties'
  /** JSON Pointer; the names on the way are those of the schema. */
  readonly at: string
}

/** Properties of the full message that a role does not get, and objects without anything in them. */
export function wrongPlaces(
  shape: RoleShape,
  received: unknown,
  labels: Labels,
  limit: number,
): readonly WrongPlace[] {
  const found: WrongPlace[] = []
  const look = (value: unknown, key: string, at: string): void => {
    if (found.length >= limit) return
    if (Array.isArray(value)) return value.forEach((item, index) => look(item, key, `${at}/${index}`))
    const node = shape.nodes.get(key)
    if (typeof value !== 'object' || value === null || node === undefined) return
    const known = labelAt(labels, at)[3]
    const sent = Object.entries(value).filter(([, inner]: readonly [string, unknown]) => inner !== undefined)
    if (sent.length === 0) found.push({ code: 'sdk/too-few-properties', at })
    for (const [name, inner] of sent) {
      const property = node.get(name)
      // A name of no schema was told already, and is never repeated.
      if (property === undefined) {
        if (typeof known === 'object' && known[name] !== undefined)
          found.push({ code: 'sdk/not-for-role', at: `${at}/${name}` })
      } else if (property.node !== undefined) look(inner, property.node, `${at}/${name}`)
    }
  }
  look(received, shape.root, '')
  return found.slice(0, limit)
}
