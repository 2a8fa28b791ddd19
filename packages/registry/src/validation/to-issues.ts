import type { ErrorObject } from 'ajv'
import { textOfKeyword } from './issue-texts.ts'
import type { ValidationIssue } from './validation-issue.ts'

/** How many issues of one document are listed. */
export const maxIssues = 100

/** The issues of what ajv found; `names` are the keys that may be shown. */
export function toIssues(
  errors: readonly ErrorObject[],
  names: ReadonlySet<string>,
): { readonly issues: readonly ValidationIssue[]; readonly truncated: boolean } {
  const found = new Map<string, ValidationIssue>()
  for (const error of errors) {
    // An `if` that fails says only that `then` or `else` did, and those speak for themselves.
    if (error.keyword === 'if') continue
    const issue = toIssue(error, names)
    const key = `${issue.code} ${issue.at}`
    if (found.has(key)) continue
    if (found.size >= maxIssues) return { issues: [...found.values()], truncated: true }
    found.set(key, issue)
  }
  return { issues: [...found.values()], truncated: false }
}

function toIssue(error: ErrorObject, names: ReadonlySet<string>): ValidationIssue {
  const missing = missingName(error)
  const at = shownPointer(error.instancePath, names)
  const isWhole = at === error.instancePath
  const schema: unknown =
    missing === undefined ? error.parentSchema : partOf(partOf(error.parentSchema, 'properties'), missing)
  const term = partOf(schema, 'x-begrip')
  const text = textOfKeyword(error.keyword, error.schema)
  return {
    code: text.code,
    keyword: error.keyword,
    at: missing !== undefined && isWhole && names.has(missing) ? `${at}/${escaped(missing)}` : at,
    ...(typeof term === 'string' ? { term } : {}),
    nl: `Dit gegeven ${text.nl}.`,
    en: `This value ${text.en}.`,
  }
}

function missingName({ keyword, params }: ErrorObject): string | undefined {
  const isMissing = keyword === 'required' || keyword === 'dependentRequired' || keyword === 'dependencies'
  const name: unknown = params['missingProperty']
  return isMissing && typeof name === 'string' ? name : undefined
}

function partOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  return Reflect.get(value, name)
}

function shownPointer(pointer: string, names: ReadonlySet<string>): string {
  let shown = ''
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~')
    if (!/^\d{1,6}$/u.test(name) && !names.has(name)) break
    shown += `/${step}`
  }
  return shown
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}
