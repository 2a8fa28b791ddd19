import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { fromRoot } from '../../scripts/sources/files.ts'

interface Response {
  readonly $ref?: string
  readonly headers?: Readonly<Record<string, unknown>>
  readonly content?: Readonly<Record<string, { readonly schema: unknown }>>
}

interface Description {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, Response>> }>>>
  >
  readonly components: { readonly responses: Readonly<Record<string, Response>> }
}

/** An answer of a party as it came. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
}

const path = fromRoot('packages', 'schemas', 'generated', 'apis', 'uitwisseling', 'openapi.json')
const description: Description = JSON.parse(readFileSync(path, 'utf8'))
const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
// Their values are judged where the messages are.
for (const own of ['bsn', 'rsin', 'postcode']) ajv.addFormat(own, true)
ajv.addSchema(JSON.parse(JSON.stringify(description)), 'https://example.nl/openapi')

/** What about an answer is not as the contract describes it. */
export function departures(method: string, url: string, answer: Answer): readonly string[] {
  const place = Object.keys(description.paths)
    .filter((one) => patternOf(one).test(url.replace(/\?.*$/u, '').replace(/^\/v1/u, '')))
    .toSorted((one, other) => one.split('{').length - other.split('{').length)
    .find((one) => description.paths[one]?.[method.toLowerCase()] !== undefined)
  if (place === undefined) return [`${method} ${url} is not described`]
  const { status, headers, body } = answer
  const listed = description.paths[place]?.[method.toLowerCase()]?.responses[String(status)]
  const name = listed?.$ref?.split('/').at(-1)
  const response = name === undefined ? listed : description.components.responses[name]
  if (response === undefined) return [`${method} ${place}: ${status} is not described`]
  const missing = Object.keys(response.headers ?? {}).filter(
    (one) => one !== 'Samenspraak-Verlies' && !headers.has(one),
  )
  return [
    ...missing.map((one) => `${method} ${place} ${status}: header ${one} is missing`),
    ...bodyDepartures(response, headers, body).map((one) => `${method} ${place} ${status}: ${one}`),
  ]
}

function bodyDepartures({ content }: Response, headers: Headers, body: unknown): readonly string[] {
  if (content === undefined) return body === undefined ? [] : ['a body is not described']
  const type = headers.get('content-type')?.split(';')[0] ?? ''
  const media = content[type]
  if (media === undefined) return [`${type} is not described`]
  const validate = compiled(JSON.stringify(media.schema))
  if (validate(body)) return []
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
}

const known = new Map<string, ReturnType<typeof ajv.compile>>()

function compiled(schema: string): ReturnType<typeof ajv.compile> {
  const validate =
    known.get(schema) ?? ajv.compile(JSON.parse(schema.replaceAll('"#/', '"https://example.nl/openapi#/')))
  known.set(schema, validate)
  return validate
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/\{\w+\}/gu, '[^/]+')}$`, 'u')
}
