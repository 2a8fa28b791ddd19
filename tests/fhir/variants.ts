import { isObject, objectsOf, plainText } from '../../packages/fhir/src/json.ts'
import type { Json, JsonObject } from '../../packages/fhir/src/json.ts'

const server = 'https://fhir.example.org/r4'

/** A Bundle as somebody else could have written it: the same content in another form. */
export type Variant = (bundle: JsonObject) => JsonObject

/** The last entry first. */
export const backwards: Variant = (bundle) => ({
  ...bundle,
  entry: [...objectsOf(bundle['entry'])].toReversed(),
})

/** Entries on a server, with references relative to it. */
export const onServer: Variant = (bundle) =>
  renamed(
    bundle,
    (type, id) => `${server}/${type}/${id}`,
    (type, id) => `${type}/${id}`,
  )

/** Entries without a full URL. */
export const withoutFullUrl: Variant = (bundle) => {
  const relative = onServer(bundle)
  return { ...relative, entry: objectsOf(relative['entry']).map(({ fullUrl: _left, ...entry }) => entry) }
}

/** References by identifier wherever the other resource has one. */
export const logical: Variant = (bundle) => {
  const found = new Map<string, JsonObject>()
  for (const { fullUrl, resource } of objectsOf(bundle['entry'])) {
    const [identifier] = objectsOf(isObject(resource) ? resource['identifier'] : undefined)
    if (!isObject(resource) || identifier?.['use'] !== 'official') continue
    const { system = '', value = '' } = identifier
    found.set(plainText(fullUrl), { type: resource['resourceType'] ?? '', identifier: { system, value } })
  }
  return changed(bundle, (element) => found.get(plainText(element['reference'])) ?? element)
}

/** The care team within the plan, as Shared Care Planning asks. */
export const containedTeam: Variant = (bundle) => {
  const entries = objectsOf(bundle['entry'])
  const isTeam = ({ resource }: JsonObject): boolean =>
    isObject(resource) && resource['resourceType'] === 'CareTeam'
  const team = entries.find(isTeam)
  if (team === undefined || !isObject(team['resource'])) return bundle
  const contained = [{ ...team['resource'], id: 'team' }]
  const rest = entries
    .filter((entry) => entry !== team)
    .map((entry, index) =>
      index === 0 && isObject(entry['resource'])
        ? { ...entry, resource: { ...entry['resource'], contained } }
        : entry,
    )
  return changed({ ...bundle, entry: rest }, (element) =>
    element['reference'] === team['fullUrl'] ? { reference: '#team' } : element,
  )
}

type NameOf = (type: string, id: string) => string

function renamed(bundle: JsonObject, fullUrlOf: NameOf, referenceTo: NameOf): JsonObject {
  const names = new Map<string, string>()
  const entry = objectsOf(bundle['entry']).map((each) => {
    const resource = isObject(each['resource']) ? each['resource'] : {}
    const type = plainText(resource['resourceType'])
    const id = plainText(resource['id'])
    names.set(plainText(each['fullUrl']), referenceTo(type, id))
    return { ...each, fullUrl: fullUrlOf(type, id) }
  })
  return changed({ ...bundle, entry }, (element) => {
    const name = names.get(plainText(element['reference']))
    return name === undefined ? element : { ...element, reference: name }
  })
}

function changed(value: JsonObject, change: (element: JsonObject) => JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(change(value)).map(([name, item]) => [name, changedItem(item, change)]),
  )
}

function changedItem(value: Json, change: (element: JsonObject) => JsonObject): Json {
  if (Array.isArray(value)) return value.map((item: Json) => changedItem(item, change))
  return isObject(value) ? changed(value, change) : value
}
