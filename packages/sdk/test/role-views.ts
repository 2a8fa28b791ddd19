import type { AccessRequest, Policy } from '@samenspraak/sdk/rights'
import { view } from '@samenspraak/sdk/rights'
import { checkViewBy } from '@samenspraak/sdk/role-views'
import { below, chance } from '../src/sample/random.ts'
import type { Random } from '../src/sample/random.ts'
import { mutate } from '../../../tests/parity/mutate.ts'
import type { Json } from '../../../tests/parity/mutate.ts'
import type { PlainJudge, RoleCase } from './role-cases.ts'
import { randomRequest, some } from './rights-random.ts'
import { allowedByAll } from './role-consents.ts'

/** One view of an invented document, and what it was made from. */
export interface MadeView {
  readonly one: RoleCase
  readonly request: AccessRequest
  readonly full: unknown
  /** Undefined when nothing may be shown. */
  readonly shown: unknown
}

/** A view by a request that fits more often than not; `from` says which rows the request is to fit. */
export function makeView(random: Random, one: RoleCase, policy: Policy, from: Policy = policy): MadeView {
  const full = one.document(below(random, 4000))
  const asked = randomRequest(random, from, full, one.type.rights.groups)
  const request = chance(random, 0.3) ? allowedByAll(asked, full, one.type.rights.groups) : asked
  const { document } = view(one.type.rights, full, request, policy)
  return { one, request, full, shown: document }
}

/** What is wrong with a view by the schema of its role; undefined when nothing is. */
export function faultOfView(
  { one, request, shown }: MadeView,
  judge: PlainJudge,
  policy: Policy,
): string | undefined {
  if (shown === undefined) return undefined
  const schema = one.schemas.get(request.rol)
  if (schema === undefined) return `${one.name}: ${request.rol} sees something and has no schema`
  const checked = checkViewBy(one.type, request.rol, shown, policy)
  const issues = checked.ok ? '' : JSON.stringify(checked.issues.slice(0, 3))
  if (!judge.accepts(schema, shown))
    return `${one.name} ${one.version} for ${request.rol}: ${judge.reason()} ${issues}\n${JSON.stringify(shown)}`
  return checked.ok
    ? undefined
    : `${one.name} ${one.version} for ${request.rol}: ${issues}\n${JSON.stringify(shown)}`
}

/** The same for other rows, of which no schemas were made: what the SDK works out from them. */
export function faultByOther(
  { one, request, shown }: MadeView,
  policy: Policy,
): { readonly rol?: string; readonly fault?: string } {
  if (shown === undefined) return {}
  const { rol } = request
  const checked = checkViewBy(one.type, rol, shown, policy)
  if (checked.ok) return { rol }
  return {
    rol,
    fault: `${one.name} for ${rol} by other rows: ${JSON.stringify(checked.issues.slice(0, 3))}\n${JSON.stringify(shown)}`,
  }
}

/** A document to judge: a view, a view changed, the whole document, or a view with something more or less in it. */
export function candidate(random: Random, made: MadeView, donors: readonly Json[]): unknown {
  const { shown, full } = made
  if (shown === undefined) return chance(random, 0.5) ? full : (donors[below(random, donors.length)] ?? full)
  if (chance(random, 0.2)) return shown
  const source = JSON.parse(JSON.stringify(chance(random, 0.85) ? shown : full))
  if (chance(random, 0.4)) return withOneMore(random, source, full)
  const choose = {
    int: (end: number) => below(random, end),
    pick: <T>(items: readonly T[]) => items[below(random, items.length)],
  }
  return mutate(source, { random: choose, donors })
}

/** The view with one property of the full document put back, or one taken away. */
function withOneMore(random: Random, shown: unknown, full: unknown): unknown {
  const copy: unknown = structuredClone(shown)
  const places: (readonly [unknown, unknown])[] = []
  const look = (one: unknown, whole: unknown): void => {
    if (typeof one !== 'object' || one === null || typeof whole !== 'object' || whole === null) return
    if (!Array.isArray(one)) places.push([one, whole])
    for (const [name, inner] of Object.entries(one)) look(inner, Reflect.get(whole, name))
  }
  look(copy, full)
  if (places.length === 0) return copy
  const [place, whole] = some(random, places)
  const names = chance(random, 0.5) ? Object.keys(Object(place)) : Object.keys(Object(whole))
  if (names.length === 0) return copy
  const name = some(random, names)
  if (Object.hasOwn(Object(place), name)) Reflect.deleteProperty(Object(place), name)
  else Reflect.set(Object(place), name, Reflect.get(Object(whole), name))
  return copy
}
