import type { MessageType } from '../check/message-type.ts'
import type { Loss, Migrated } from '../migrate/migrated.ts'
import { faultAround, faultOf } from './fault.ts'
import type { KafkaFault } from './fault.ts'

/** What became of the bytes of a message: the value with what a migration lost, or why there is none. */
export type PayloadRead<T> =
  | { readonly ok: true; readonly value: T; readonly schemaId: string; readonly losses: readonly Loss[] }
  | { readonly ok: false; readonly fault: KafkaFault }

/** The way from the version that a sender writes to the version that a program reads. */
export interface Migration<T> {
  /** `$id` of the schema that is written. */
  readonly schemaId: string
  readonly read: (payload: Uint8Array) => PayloadRead<T>
}

/** Makes `from` readable as `to`: the message is checked as it came and as it became. */
export function migration<Written, T>(
  from: MessageType<Written>,
  to: MessageType<T>,
  migrate: (written: Written) => Migrated<T>,
): Migration<T> {
  return {
    schemaId: from.schemaId,
    read(payload) {
      const written = readPayload(from, payload)
      if (!written.ok) return written
      const migrated = migrate(written.value)
      if (!migrated.ok) return failed('kafka/migration-empty', from.schemaId)
      const checked = to.check(migrated.value)
      return checked.ok
        ? { ok: true, value: checked.value, schemaId: to.schemaId, losses: migrated.losses }
        : failed('kafka/migration-invalid', from.schemaId, checked.issues)
    },
  }
}

/** Reads and checks a message in the version in which it was written. */
export function readPayload<T>(type: MessageType<T>, payload: Uint8Array): PayloadRead<T> {
  const parsed = type.parse(payload, { bom: 'refuse' })
  return parsed.ok
    ? { ok: true, value: parsed.value, schemaId: type.schemaId, losses: [] }
    : { ok: false, fault: faultOf(parsed.issues, type.schemaId) }
}

function failed(
  code: 'kafka/migration-empty' | 'kafka/migration-invalid',
  schemaId: string,
  issues: KafkaFault['issues'] = [],
): PayloadRead<never> {
  return { ok: false, fault: faultAround(code, 'migrate', schemaId, issues) }
}
