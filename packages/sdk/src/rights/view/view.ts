import type { Policy } from '../policy/policy.ts'
import { rightsIssue } from '../policy/rights-issue.ts'
import type { RightsIssue } from '../policy/rights-issue.ts'
import type { Report } from '../report/report.ts'
import type { AccessRequest } from '../request/access-request.ts'
import { compiledView } from './compiled-view.ts'
import type { CompiledView } from './compiled-view.ts'
import type { RightsType } from './rights-type.ts'
import { Sight } from './sight.ts'

/** A document of which anything may have been left out. */
export type Projected<T> = T extends string | number | boolean
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Projected<Item>[]
    : { readonly [Name in keyof T]?: Projected<T[Name]> }

/** What somebody may see of a document. */
export interface View<T> {
  /** What remained of the document; left out when nothing did. */
  readonly document?: Projected<T>
  readonly report: Report
  /** Why nothing is shown: a request or a document that is not right. */
  readonly issues: readonly RightsIssue[]
}

/** Checks a received document and shows what a request may see of it; a document that is not valid is not shown. */
export function view<T>(
  type: RightsType<T>,
  received: unknown,
  request: AccessRequest,
  policy: Policy,
): View<T> {
  const compiled = compiledView(type, request, policy)
  return type.messageType.is(received)
    ? viewBy(compiled, type, received)
    : { report: compiled.report, issues: [...compiled.issues, rightsIssue('rights/document-invalid', '')] }
}

/** The same for a document that was checked before: by `check`, `parse` or `is` of its message type. */
export function viewOfChecked<T>(
  type: RightsType<T>,
  document: T,
  request: AccessRequest,
  policy: Policy,
): View<T> {
  return viewBy(compiledView(type, request, policy), type, document)
}

/** The same for many documents and one request: rows and facts are compiled once. */
export function createViewer<T>(
  type: RightsType<T>,
  request: AccessRequest,
  policy: Policy,
): (document: T) => View<T> {
  const compiled = compiledView(type, request, policy)
  return (document) => viewBy(compiled, type, document)
}

function viewBy<T>(
  { lens, report, issues, wie }: CompiledView,
  { code }: RightsType<T>,
  document: T,
): View<T> {
  if (lens === undefined) return { report, issues }
  const sight = new Sight(lens, code, document, wie)
  const context = code.collect(document, sight.outside(), sight)
  const remained = code.project(document, context, sight)
  return isProjected<T>(remained) ? { document: remained, report, issues } : { report, issues }
}

/** The generated code copies only properties of the type, each with a value of its kind. */
function isProjected<T>(remained: unknown): remained is Projected<T> {
  return remained !== undefined
}
