import { newestOf } from '../../sources/schemas.ts'
import type { SchemaSource } from '../../sources/schemas.ts'
import type { Sources } from '../../sources/sources.ts'
import { bundleSchema } from '../bundle-schema.ts'
import type { Part } from './contract.ts'

/** Thrown when the contract names a message that has no schema. */
export class UnknownMessageError extends Error {
  readonly code = 'generate/message-unknown'
}

/** The newest version of a message. */
export function messageOf(name: string, sources: Sources): SchemaSource {
  const found = newestOf(sources.schemas).find((source) => source.name === name)
  if (found === undefined) throw new UnknownMessageError(name)
  return found
}

/** `ondersteuningsplan` -> `Ondersteuningsplan`, as components are named; a version in a name becomes `Versie20`. */
export function componentName(message: string): string {
  const spelled = message.replace(/(\d+)\.(\d+)/u, 'Versie$1$2')
  return `${spelled.slice(0, 1).toUpperCase()}${spelled.slice(1)}`
}

/** The name of the component for what a role sees of a message. */
export function viewName(message: string): string {
  return `${componentName(message)}Inzage`
}

/** The schema of a message and of what it is made of, each a component; shared blocks are there once. */
export function messageComponents(source: SchemaSource, sources: Sources): Part {
  const { $defs, $schema: _dialect, $id: _id, ...root } = Object(bundleSchema(sources.set, source.schema))
  const place = (name: string): string => placeOf(name, source.name)
  const parts = Object.entries(Object($defs)).map(
    ([name, part]) => [place(name), referringTo(part, place)] as const,
  )
  return { [componentName(source.name)]: referringTo(root, place), ...Object.fromEntries(parts) }
}

/**
 * What any role can see of a message: the same words, where nothing has to be there, because a view leaves out what may not
 * be seen. What one role can see at most is in the schemas by role (`rol/<rol>/` of @samenspraak/schemas). A component that
 * demands nothing, such as a date, is the same in both.
 */
export function viewComponents(components: Part): Part {
  const milder = milderOnes(components)
  const place = (name: string): string => (milder.has(name) ? `${name}Inzage` : name)
  return Object.fromEntries(
    [...milder].map((name) => [place(name), referringTo(withoutDemands(components[name]), place)]),
  )
}

/** The components that demand something, and those that lead to one. */
function milderOnes(components: Part): ReadonlySet<string> {
  const found = new Set<string>()
  const waiting = Object.keys(components).filter(
    (name) => JSON.stringify(withoutDemands(components[name])) !== JSON.stringify(components[name]),
  )
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue
    found.add(name)
    const target = `"#/components/schemas/${name}"`
    waiting.push(...Object.keys(components).filter((one) => JSON.stringify(components[one]).includes(target)))
  }
  return found
}

/** A definition of the message itself gets its name in front; one of the building blocks is the same for every message. */
function placeOf(name: string, message: string): string {
  const parts = name.startsWith('bouwstenen-') ? name.split('-') : [message, ...name.split('-')]
  return parts.map(componentName).join('')
}

const reference = /^#\/(?:\$defs|components\/schemas)\/(.+)$/u

function referringTo(part: unknown, place: (name: string) => string): unknown {
  if (Array.isArray(part)) return part.map((item) => referringTo(item, place))
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(
    Object.entries(part).map(([keyword, value]) => {
      const to = keyword === '$ref' ? reference.exec(String(value))?.[1] : undefined
      return [keyword, to === undefined ? referringTo(value, place) : `#/components/schemas/${place(to)}`]
    }),
  )
}

const demands: ReadonlySet<string> = new Set([
  'required',
  'minItems',
  'minProperties',
  'if',
  'then',
  'else',
  'dependentRequired',
])

/** The names under `properties` are no keywords. */
function withoutDemands(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutDemands)
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(
    Object.entries(part)
      .filter(([keyword]) => !demands.has(keyword))
      .map(([keyword, value]) => {
        if (keyword === 'properties')
          return [
            keyword,
            Object.fromEntries(Object.entries(value).map(([name, of]) => [name, withoutDemands(of)])),
          ]
        // With less demanded, a document can fit more than one of the kinds.
        return [keyword === 'oneOf' ? 'anyOf' : keyword, withoutDemands(value)]
      }),
  )
}
