import { isObject, objectsOf, plainText } from '../src/json.ts'
import type { JsonObject } from '../src/json.ts'

const attributes: ReadonlySet<string> = new Set(['Element.id', 'Extension.url'])

/** A choice of more than this is of whatever Extension.value[x] may be. */
const open = 20

/**
 * One line for each type of R4 and each element with elements of its own, from definitions with a snapshot:
 * its name, what it is based on, and its own elements in order, as `name:type`, `name*type` for a list, `name@type` for an
 * attribute in XML; a choice is `name[x]:one|other`, or `name[x]:?` where nearly every type may stand.
 */
export function elementLines(definitions: readonly JsonObject[]): readonly string[] {
  const types = definitions.filter(({ resourceType, derivation }) => {
    return resourceType === 'StructureDefinition' && derivation !== 'constraint'
  })
  return [...types.flatMap(openLine), ...types.flatMap(linesOf)].toSorted()
}

/** What may stand where nearly every type may stand, as the one element of a type without a name. */
function openLine({ type, snapshot }: JsonObject): readonly string[] {
  if (type !== 'Extension' || !isObject(snapshot)) return []
  const value = objectsOf(snapshot['element']).filter(({ id }) => id === 'Extension.value[x]')
  return value.map((element) => `? - value[x]:${typesOf(element).join('|')}`)
}

function linesOf({ type, baseDefinition = '', kind, snapshot }: JsonObject): readonly string[] {
  if (kind === 'primitive-type' || kind === 'logical') return []
  const elements = objectsOf(isObject(snapshot) ? snapshot['element'] : undefined)
  const base = plainText(baseDefinition).split('/').at(-1) ?? ''
  const owners = [{ path: plainText(type), base }, ...elements.flatMap(ownerOf)]
  return owners.map((owner) => {
    const own = elements.filter((element) => isOwn(element, owner))
    return [owner.path, owner.base || '-', ...own.map(entryOf)].join(' ')
  })
}

interface Owner {
  readonly path: string
  readonly base: string
}

/** An element that has elements of its own is a type of its own. */
function ownerOf(element: JsonObject): readonly Owner[] {
  const path = plainText(element['id'])
  const [type] = typesOf(element)
  return path.includes('.') && (type === 'BackboneElement' || type === 'Element')
    ? [{ path, base: type }]
    : []
}

const inherited: ReadonlyMap<string, readonly string[]> = new Map([
  ['Element', ['id', 'extension']],
  ['BackboneElement', ['id', 'extension', 'modifierExtension']],
  ['Resource', ['id', 'meta', 'implicitRules', 'language']],
  ['Quantity', ['id', 'extension', 'value', 'comparator', 'unit', 'system', 'code']],
  [
    'DomainResource',
    [
      ...['id', 'meta', 'implicitRules', 'language'],
      ...['text', 'contained', 'extension', 'modifierExtension'],
    ],
  ],
])

function isOwn(element: JsonObject, { path, base }: Owner): boolean {
  const id = plainText(element['id'])
  if (!id.startsWith(`${path}.`)) return false
  const name = id.slice(path.length + 1)
  return !name.includes('.') && !(inherited.get(base) ?? []).includes(name)
}

function entryOf(element: JsonObject): string {
  const id = plainText(element['id'])
  const name = id.slice(id.lastIndexOf('.') + 1)
  const types = typesOf(element)
  const [only = ''] = types
  const isBackbone = only === 'BackboneElement' || only === 'Element'
  const one = isBackbone && !id.startsWith('Element.') ? id : only
  const type = types.length > open ? '?' : name.endsWith('[x]') ? types.join('|') : one
  const kind = attributes.has(id) ? '@' : element['max'] === '1' ? ':' : '*'
  return `${name}${kind}${type}`
}

function typesOf({ type, contentReference }: JsonObject): readonly string[] {
  if (contentReference !== undefined) return [plainText(contentReference).replace(/^.*#/, '')]
  return objectsOf(type).map(({ code }) => plainText(code))
}
