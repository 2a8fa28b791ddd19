import type { ErrorObject } from 'ajv'
import type { Text } from '../../language.ts'
import type { DocumentIssue } from '../document-issue.ts'
import { foreignText } from './foreign-texts.ts'

/** How many issues, and what is put before their pointers. */
export interface ForeignIssueOptions {
  readonly maxIssues: number
  readonly below: string
}

/** The issues of what ajv found: place and rule, never a value, nor a name that the schema does not know. */
export function toForeignIssues(
  errors: readonly ErrorObject[],
  names: ReadonlySet<string>,
  { maxIssues, below }: ForeignIssueOptions,
): readonly DocumentIssue[] {
  const found = new Map<string, DocumentIssue>()
  for (const error of errors) {
    if (found.size >= maxIssues) break
    // An `if` that fails says only that `then` or `else` did, and those speak for themselves.
    if (error.keyword === 'if') continue
    const at = pointerOf(error, names)
    const text: Text = foreignText(error)
    const code = `schema/${error.keyword}`
    const key = `${code} ${at} ${text.en}`
    if (!found.has(key)) found.set(key, { code, at: below + at, term: null, ...text, ...nowhere })
  }
  return [...found.values()]
}

const nowhere = { position: undefined, place: undefined } as const

function pointerOf({ instancePath, params }: ErrorObject, names: ReadonlySet<string>): string {
  let shown = ''
  for (const step of instancePath.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~')
    if (!/^\d{1,9}$/.test(name) && !names.has(name)) return shown
    shown += `/${step}`
  }
  const missing: unknown = params['missingProperty']
  return typeof missing === 'string'
    ? `${shown}/${missing.replaceAll('~', '~0').replaceAll('/', '~1')}`
    : shown
}
