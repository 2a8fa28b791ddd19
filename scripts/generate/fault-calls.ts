/** Thrown when ajv's code has a shape that the rewrite does not know, after an upgrade for instance. */
export class CodeShapeUnknownError extends Error {
  readonly code = 'generate/code-shape-unknown'
}

/** Each error object becomes a call of `fault`, which answers whether to stop. */
export function rewriteFaults(code: string): string {
  return code.replace(faultShape, (_match, _number, path, keyword, parameters) =>
    faultCall(path, keyword, parameters),
  )
}

/** ajv's expression for the path of a place, in terms of our parameter. */
export function ownPath(instancePath: string): string {
  return instancePath.replace(/^instancePath/, 'path')
}

/** How ajv writes an error object and adds it to the list. */
const faultShape =
  /const err(\d+) = \{instancePath(?::(.+?))?,schemaPath:".*?",keyword:"(\w+)",params:\{(.*)\}\};\nif\(vErrors === null\)\{\nvErrors = \[err\1\];\n\}\nelse \{\nvErrors\.push\(err\1\);\n\}\nerrors\+\+;/g

/** The kind of fault that a broken keyword gives; the kinds are those of packages/sdk/src/check/fault.ts. */
const kinds: Readonly<Record<string, string>> = {
  additionalProperties: 'unknown-property',
  const: 'const',
  enum: 'enum',
  format: 'format',
  maxItems: 'too-many-items',
  maxLength: 'too-long',
  maximum: 'too-large',
  minItems: 'too-few-items',
  minLength: 'too-short',
  minProperties: 'too-few-properties',
  minimum: 'too-small',
  pattern: 'pattern',
  required: 'required',
  requiredIf: 'required',
  type: 'type',
  uniqueItems: 'duplicate-item',
}

/** Which of ajv's parameters `fault` is told, where it is not the limit. */
const parameterNames: Readonly<Record<string, string>> = {
  additionalProperties: 'additionalProperty',
  const: 'allowedValue',
  enum: 'allowedValues',
  format: 'format',
  type: 'type',
  uniqueItems: 'i',
}

function faultCall(instancePath: string | undefined, keyword: string, parameters: string): string {
  const path = instancePath === undefined ? 'path' : ownPath(instancePath)
  const named = (name: string): string => {
    const value = new RegExp(`(?:^|, )${name}: (.*?)(?:$|, \\w+: )`).exec(parameters)?.[1]
    if (value === undefined) throw new CodeShapeUnknownError(`${keyword} without ${name}`)
    return value
  }
  const call = (kind: string, ...rest: readonly string[]): string =>
    `if(fault(${[kind, ...rest].join(', ')})) return false;`
  const child = (quoted: string): string => `${path}+"/${quoted.slice(1)}`
  if (keyword === 'discriminator') {
    const tag = child(named('tag'))
    return named('error') === '"mapping"'
      ? call('"enum"', tag)
      : call(`${named('tagValue')} === undefined ? "required" : "type"`, tag, '"string"')
  }
  const kind = kinds[keyword]
  if (kind === undefined) throw new CodeShapeUnknownError(keyword)
  if (kind === 'required') return call(`"${kind}"`, child(named('missingProperty')))
  if (kind === 'pattern') return call(`"${kind}"`, path)
  return call(`"${kind}"`, path, named(parameterNames[keyword] ?? 'limit'))
}
