import type { Text } from '../text.ts'
import { type FindingCode, findingOf } from './finding.ts'

/** Nothing can be said of a target: it is not there, or what must be there first is not. */
export class RunRefusedError extends Error implements Text {
  readonly code: `conformance/${FindingCode}`
  readonly nl: string
  readonly en: string

  constructor(kind: FindingCode, names: readonly string[] = []) {
    const { code, nl, en } = findingOf(kind, 0, names)
    super(en)
    this.name = 'RunRefusedError'
    this.code = code
    this.nl = nl
    this.en = en
  }
}
