import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { parse } from 'yaml'
import { fromRoot } from '../../scripts/sources/files.ts'

/** Where the description of the registry's own API stands. */
export const descriptionPath: string = fromRoot('packages', 'registry', 'openapi', 'openapi.yaml')

interface Response {
  readonly $ref?: string
  readonly headers?: Readonly<Record<string, unknown>>
  readonly content?: Readonly<Record<string, { readonly schema: unknown }>>
}

interface Operation {
  readonly operationId: string
  readonly responses: Readonly<Record<string, Response>>
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly responses: Readonly<Record<string, Response>> }
}

/** An answer as it came over HTTP. */
export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: unknown
}

/** An operation with its place, as `GET /schemas/{naam}`. */
export interface Place {
  readonly method: string
  readonly path: string
  readonly operationId: string
}

const description: Description = parse(readFileSync(descriptionPath, 'utf8'))
const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
ajv.addSchema(JSON.parse(JSON.stringify(description)), 'https://example.nl/openapi')

/** Every operation that is described. */
export const places: readonly Place[] = Object.entries(description.paths).flatMap(([path, operations]) =>
  Object.entries(operations).map(([method, { operationId }]) => ({
    method: method.toUpperCase(),
    path,
    operationId,
  })),
)

/** The operation that a request to an address under `/v1` is. */
export function placeOf(method: string, url: string): Place | undefined {
  const path = url.replace(/\?.*$/su, '').replace(/^\/v1/u, '')
  return places
    .filter((place) => place.method === method && patternOf(place.path).test(path))
    .toSorted((one, other) => one.path.split('{').length - other.path.split('{').length)[0]
}

/** What about an answer is not as described. */
export function departures(place: Place, { status, headers, body }: Answered): readonly string[] {
  const operation = description.paths[place.path]?.[place.method.toLowerCase()]
  const listed = operation?.responses[String(status)]
  const response =
    listed?.$ref === undefined
      ? listed
      : description.components.responses[listed.$ref.split('/').at(-1) ?? '']
  if (response === undefined) return [`${status} is not described`]
  const missing = Object.keys(response.headers ?? {}).filter(
    (name) => !optionalHeaders.has(name) && headers[name.toLowerCase()] === undefined,
  )
  return [
    ...missing.map((name) => `header ${name} is missing`),
    ...contentDepartures(place, response, { headers, body }),
  ]
}

/** What depends on what the client takes. */
const optionalHeaders: ReadonlySet<string> = new Set(['Content-Encoding', 'Vary', 'Cache-Control'])

function contentDepartures(
  { operationId }: Place,
  response: Response,
  { headers, body }: Pick<Answered, 'headers' | 'body'>,
): readonly string[] {
  if (response.content === undefined)
    return body === '' || body === undefined ? [] : ['a body is not described']
  const type = String(headers['content-type']).split(';')[0] ?? ''
  const media = response.content[type]
  if (media === undefined) return [`${type} is not described`]
  if (typeof body === 'string' && operationId === 'valideer' && type === 'application/x-ndjson')
    return lineDepartures(body)
  return schemaDepartures(media.schema, body)
}

function lineDepartures(body: string): readonly string[] {
  const lines = body.trimEnd().split('\n')
  return lines.flatMap((line) =>
    schemaDepartures({ $ref: '#/components/schemas/ValidatieRegel' }, JSON.parse(line)),
  )
}

function schemaDepartures(schema: unknown, body: unknown): readonly string[] {
  const text = JSON.stringify(schema).replaceAll('"#/', '"https://example.nl/openapi#/')
  const validate = ajv.compile(JSON.parse(text))
  if (validate(body)) return []
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/gu, '[^/]+')}$`, 'u')
}
