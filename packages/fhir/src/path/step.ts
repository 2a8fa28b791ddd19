import { writtenOut } from '../names.ts'

/** One step of a path of the mapping. */
export type Step = ChildStep | FollowStep | ReferrerStep

/** To an element by its name; `name*` repeats, `name[0]` is the first, `name[a=b]` the one of which that is so. */
export interface ChildStep {
  readonly kind: 'child'
  readonly name: string
  readonly many: boolean
  readonly first: boolean
  readonly filters: readonly Filter[]
}

/** `->Type`: from a reference to the resource that it points to. */
export interface FollowStep {
  readonly kind: 'follow'
  readonly types: readonly string[]
  readonly many: false
  readonly filters: readonly Filter[]
}

/** `<-Type(element)`: from a resource to the one whose element points to it; `<-Type(element)*` to all of them. */
export interface ReferrerStep {
  readonly kind: 'referrer'
  readonly type: string
  readonly element: string
  readonly inList: boolean
  readonly many: boolean
  readonly filters: readonly Filter[]
}

/** What an element must hold to be meant: a value (`=`), or a coding (`~`) that may stand in a list (`*~`). */
export type Filter =
  | { readonly kind: 'value'; readonly name: string; readonly value: string }
  | {
      readonly kind: 'coding'
      readonly name: string
      readonly inList: boolean
      readonly system: string
      /** Empty for any code of the system. */
      readonly code: string
    }

/** Thrown when the mapping holds a path that nobody can read; a fault of ours. */
export class PathInvalidError extends Error {
  readonly code = 'fhir/path-invalid'
  constructor(path: string) {
    super(`The mapping holds a path that cannot be read: ${path}`)
    this.name = 'PathInvalidError'
  }
}

const known = new Map<string, readonly Step[]>()

/** The steps of a path; `.` has none: the element itself. */
export function stepsOf(path: string): readonly Step[] {
  const found = known.get(path) ?? (path === '.' ? [] : partsOf(path).map((part) => stepOf(part, path)))
  known.set(path, found)
  return found
}

/** Cuts at points and before arrows, but not within brackets, where URLs stand. */
function partsOf(path: string): readonly string[] {
  const parts: string[] = ['']
  let depth = 0
  for (let index = 0; index < path.length; index++) {
    const character = path.charAt(index)
    depth += character === '[' ? 1 : character === ']' ? -1 : 0
    const isArrow = depth === 0 && /^(?:->|<-)/.test(path.slice(index, index + 2))
    if (isArrow && parts.at(-1) !== '') parts.push('')
    if (depth === 0 && character === '.') parts.push('')
    else parts.push(`${parts.pop() ?? ''}${character}`)
  }
  return parts
}

function stepOf(part: string, path: string): Step {
  const found = /^(->|<-)?([\w|]+)(?:\((\w+)(\*?)\))?(?:\[(.*)\])?(\*?)$/.exec(part)
  if (found === null) throw new PathInvalidError(path)
  const [, arrow, name = '', element = '', inList, inner = '', star] = found
  const filters = inner === '' || inner === '0' ? [] : inner.split(',').map((text) => filterOf(text, path))
  const many = star === '*'
  if (arrow === '->') return { kind: 'follow', types: name.split('|'), many: false, filters }
  if (arrow === '<-') return { kind: 'referrer', type: name, element, inList: inList === '*', many, filters }
  return { kind: 'child', name, many, first: inner === '0', filters }
}

function filterOf(text: string, path: string): Filter {
  const coding = /^(\w+)(\*?)~([^|]*)\|(.*)$/.exec(text)
  if (coding !== null) {
    const [, name = '', inList, system = '', code = ''] = coding
    return { kind: 'coding', name, inList: inList === '*', system: writtenOut(system), code }
  }
  const value = /^(\w+)=(.*)$/.exec(text)
  if (value === null) throw new PathInvalidError(path)
  return { kind: 'value', name: value[1] ?? '', value: writtenOut(value[2] ?? '') }
}
