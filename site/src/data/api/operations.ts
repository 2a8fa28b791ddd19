import { slugOf } from '../../slug.ts'
import type {
  DescribedAnswer,
  DescribedApi,
  DescribedContent,
  DescribedOperation,
  DescribedParameter,
  Referred,
} from './described.ts'
import { kindOf, nameOfReference } from './shapes.ts'
import type { Kind } from './shapes.ts'

/** The operations of an API that belong together: one page. */
export interface ApiGroup {
  readonly slug: string
  readonly name: string
  readonly description: string
  readonly operations: readonly ApiOperation[]
}

/** One thing that can be asked of an API. */
export interface ApiOperation {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly summary: string
  readonly description?: string
  readonly parameters: readonly ApiParameter[]
  readonly bodies: readonly ApiContent[]
  readonly answers: readonly ApiAnswer[]
}

/** What goes along with a question, in its address or its headers. */
export interface ApiParameter {
  readonly name: string
  readonly place: string
  readonly kind: Kind
  readonly isRequired: boolean
  readonly description: string
}

/** What is sent or answered. */
export interface ApiContent {
  readonly mediaType: string
  readonly kind: Kind
  readonly example?: string
}

/** An answer; the codes are those of its problem. */
export interface ApiAnswer {
  readonly status: string
  readonly description: string
  readonly contents: readonly ApiContent[]
  readonly headers: readonly string[]
  readonly codes: readonly string[]
}

const methods = ['get', 'post', 'put', 'patch', 'delete']

/** The groups of an API in the order of its tags. */
export function groupsOf(api: DescribedApi): readonly ApiGroup[] {
  const operations = Object.entries(api.paths).flatMap(([path, entry]) =>
    methods.flatMap((method) => {
      const operation = entry[method]
      return operation === undefined
        ? []
        : [{ tag: operation.tags[0], ...operationOf(api, method, path, operation) }]
    }),
  )
  return api.tags.map(({ name, description }) => ({
    slug: slugOf(name.replace("'", '')),
    name,
    description,
    operations: operations.filter(({ tag }) => tag === name),
  }))
}

function operationOf(
  api: DescribedApi,
  method: string,
  path: string,
  { operationId, summary, description, parameters = [], requestBody, responses }: DescribedOperation,
): ApiOperation {
  return {
    id: operationId,
    method: method.toUpperCase(),
    path,
    summary,
    ...(description === undefined ? {} : { description }),
    parameters: parameters.map((one) => parameterOf(resolved(one, api.components.parameters))),
    bodies: contentsOf(requestBody?.content),
    answers: Object.entries(responses).map(([status, one]) =>
      answerOf(status, resolved(one, api.components.responses)),
    ),
  }
}

function parameterOf({ name, in: place, required, description, schema }: DescribedParameter): ApiParameter {
  return { name, place, kind: kindOf(schema), isRequired: required === true, description: description ?? '' }
}

function answerOf(status: string, { description, headers, content }: DescribedAnswer): ApiAnswer {
  const problem = content?.['application/problem+json']
  return {
    status,
    description,
    headers: Object.keys(headers ?? {}),
    contents: problem === undefined ? contentsOf(content) : [],
    codes: problem === undefined ? [] : codesOf(problem),
  }
}

/** The codes that the contract gives as examples of a problem. */
function codesOf({ example, examples }: DescribedContent): readonly string[] {
  const values = examples === undefined ? [example] : Object.values(examples).map(({ value }) => value)
  return values.flatMap((value) =>
    typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string'
      ? [value.code]
      : [],
  )
}

function contentsOf(content: Readonly<Record<string, DescribedContent>> = {}): readonly ApiContent[] {
  return Object.entries(content).map(([mediaType, { schema, example, examples = {} }]) => {
    const value = example ?? Object.values(examples)[0]?.value
    const results = schema?.properties?.['resultaten']
    return {
      mediaType,
      // A page of results is described by what is in it.
      kind: kindOf(results ?? schema),
      ...(value === undefined
        ? {}
        : { example: typeof value === 'string' ? value : JSON.stringify(value, undefined, 2) }),
    }
  })
}

function resolved<T extends object>(one: Referred<T>, components: Readonly<Record<string, T>>): T {
  if (!('$ref' in one)) return one
  const found = components[nameOfReference(one.$ref)]
  if (found === undefined) throw new ReferenceLostError(one.$ref)
  return found
}

/** Thrown for an API description that refers to nothing. */
export class ReferenceLostError extends Error {
  readonly code = 'site/reference-lost'
  constructor($ref: string) {
    super(`The description of the API has no ${$ref}`)
  }
}
