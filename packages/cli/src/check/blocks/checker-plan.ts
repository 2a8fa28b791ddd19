import { messageTypes } from '@samenspraak/sdk/message-types'
import { DocumentChecker } from '../check-document.ts'
import { toLabel } from '../find-type.ts'
import type { ForeignSchemas } from '../foreign/foreign-schema.ts'
import type { ShownValues } from './show-value.ts'

/** All that a checker has to know; plain data, so that a worker can make one of its own. */
export interface CheckerPlan {
  /** Label of the type of ours that `--type` asked, as in `gebied@1.0`. */
  readonly type: { readonly label: string; readonly isVersionOpen: boolean } | undefined
  readonly maxIssues: number
  readonly maxBytes: number
  /** How deep a document may be nested; what is usual unless told. */
  readonly maxDepth?: number
  readonly foreign: ForeignSchemas | undefined
  readonly isFramed: boolean
  readonly showValues: ShownValues
  /** So many findings are shown at most; of more the place is of no use. */
  readonly maxFindings: number
  /** In another thread a document may take so long, and so may making a schema ready. */
  readonly maxMilliseconds: number
}

/** Makes the checker of a plan. */
export function createChecker({
  type,
  maxIssues,
  maxBytes,
  maxDepth,
  foreign,
  isFramed,
}: CheckerPlan): DocumentChecker {
  const entry = type === undefined ? undefined : messageTypes.find((one) => toLabel(one) === type.label)
  return new DocumentChecker({
    messageTypes,
    type: entry === undefined ? undefined : { entry, isVersionOpen: type?.isVersionOpen === true },
    maxIssues,
    maxBytes,
    maxDepth,
    foreign,
    isFramed,
  })
}
