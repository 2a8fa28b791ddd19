import { listAt, membersOf, numberAt, textAt, wordsAt } from '../../records/members.ts'
import type { Members } from '../../records/members.ts'
import type { StoredRecord } from '../../records/record.ts'
import type { CloudEvent } from '../cloud-event.ts'

/** A secret with which deliveries are signed; unlike that of a key it must be kept as it is. */
export interface WebhookSecret {
  /** `whsec_` with base64 behind it, as Standard Webhooks writes it. */
  readonly secret: string
  /** Until when it signs along, while a rotation is under way. */
  readonly expiresAt?: string
}

/** Somebody who wants to be told, as the record of kind `abonnement` keeps it. */
export interface Webhook {
  readonly url: string
  readonly description: string
  /** Contexts whose events are sent; `*` is every context. */
  readonly contexts: readonly string[]
  /** Types of event; none means every type. */
  readonly types: readonly string[]
  readonly secrets: readonly WebhookSecret[]
  /** False after `410 Gone` or when somebody stopped it. */
  readonly active: boolean
  /** Position in the journal after which its events begin. */
  readonly after: number
  readonly madeAt: string
  readonly madeBy: string
}

/** Whether a webhook asked for an event; what concerns no context concerns everybody. */
export function wants({ contexts, types }: Webhook, event: CloudEvent): boolean {
  const { context } = event.data
  const isInContext = context === undefined || contexts.includes('*') || contexts.includes(context)
  return isInContext && (types.length === 0 || types.includes(event.type))
}

/** The webhook in a record of kind `abonnement`; undefined when it is none. */
export function readWebhook(record: StoredRecord | undefined): Webhook | undefined {
  const value = membersOf(record?.value)
  const [url, madeAt, madeBy] = [textAt(value, 'url'), textAt(value, 'madeAt'), textAt(value, 'madeBy')]
  if (url === undefined || madeAt === undefined || madeBy === undefined) return undefined
  return {
    url,
    description: textAt(value, 'description') ?? '',
    contexts: wordsAt(value, 'contexts'),
    types: wordsAt(value, 'types'),
    secrets: listAt(value, 'secrets').flatMap((one) => readSecret(membersOf(one)) ?? []),
    active: value.get('active') === true,
    after: numberAt(value, 'after') ?? 0,
    madeAt,
    madeBy,
  }
}

function readSecret(value: Members): WebhookSecret | undefined {
  const [secret, expiresAt] = [textAt(value, 'secret'), textAt(value, 'expiresAt')]
  if (secret === undefined) return undefined
  return { secret, ...(expiresAt === undefined ? {} : { expiresAt }) }
}
