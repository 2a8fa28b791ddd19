import { readFileSync } from 'node:fs'
import type { AccessContext, AccessRecord, AccessRecorded } from '@samenspraak/sdk/access-log'
import { ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import type { Ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import type { AccessRequest } from '@samenspraak/sdk/rights'

/** Thrown when an example or a record that a test starts from is not right; then the test itself is wrong. */
export class TestRecordRefusedError extends Error {
  readonly code = 'test/record-refused'
}

/** The plan with something in every place. */
export function fullPlan(): Ondersteuningsplan {
  const path = new URL('../../../schemas/ondersteuningsplan/1.0/valid/volledig.json', import.meta.url)
  const received: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (!ondersteuningsplan.is(received)) throw new TestRecordRefusedError('volledig')
  return received
}

/** What a system knows when somebody looks at the plan. */
export function contextOf(request: AccessRequest, more: Partial<AccessContext> = {}): AccessContext {
  const { id, over } = fullPlan()
  return {
    id: 'f0000000-0000-4000-8000-000000000001',
    op: '2026-11-22T10:15:30.250+01:00',
    bron: 'f0000000-0000-4000-8000-000000000002',
    request,
    document: { id, versie: 3 },
    over,
    verwerkingsactiviteit: 'https://register.voorbeeldstad.example/verwerkingen/12',
    ...more,
  }
}

/** The record, or a failed test. */
export function recordIn(recorded: AccessRecorded): AccessRecord {
  if (recorded.ok) return recorded.record
  throw new TestRecordRefusedError(JSON.stringify(recorded.issues))
}
