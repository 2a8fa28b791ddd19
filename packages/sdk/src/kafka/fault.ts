import type { Issue } from '../check/issue.ts'
import type { JsonIssue } from '../json/index.ts'

/** What can go wrong around a message, apart from what is wrong with the message itself. */
export type KafkaFaultCode =
  /** What names the schema is cut off, or is no id. */
  | 'kafka/frame-broken'
  /** Neither a header nor a prefix names the schema. */
  | 'kafka/frame-missing'
  /** The registry gave no guid, which this framing needs. */
  | 'kafka/guid-unknown'
  /** The other version can say nothing of the message. */
  | 'kafka/migration-empty'
  /** What the migration made is not valid; its issues say why. */
  | 'kafka/migration-invalid'
  /** The value to send has no JSON: it goes round in a circle, or is a function. */
  | 'kafka/not-json'
  /** The registry answered with something that is not its answer, or with more than is read. */
  | 'kafka/registry-answer'
  /** The registry refused to answer, for want of a key for instance. */
  | 'kafka/registry-refused'
  /** The registry did not answer in time, or is in trouble itself; a later try can succeed. */
  | 'kafka/registry-unreachable'
  /** No schema is known by this name, or none that this program has a validator of. */
  | 'kafka/unknown-schema'

/** How far a message came. */
export type KafkaStage = 'check' | 'frame' | 'migrate' | 'read' | 'schema'

/** Why a message is not handed on as valid: places, rules and names of schemas, never a value. */
export interface KafkaFault {
  readonly code: KafkaFaultCode | Issue['code'] | JsonIssue['code']
  readonly stage: KafkaStage
  /** JSON Pointer to the first place; empty for the message as a whole. */
  readonly at: string
  /** `$id` of the schema when it is known, else the id or guid by which the message names it. */
  readonly schema?: string
  /** Whether the same message can succeed later; such a message is better tried again than set aside. */
  readonly isTransient: boolean
  readonly issues: readonly (Issue | JsonIssue)[]
}

/** A fault that is not in the message itself. */
export function faultAround(
  code: KafkaFaultCode,
  stage: KafkaStage,
  schema: string | undefined,
  issues: KafkaFault['issues'] = [],
): KafkaFault {
  const isTransient = code === 'kafka/registry-unreachable'
  const at = issues[0]?.at ?? ''
  return { code, stage, at, ...(schema === undefined ? {} : { schema }), isTransient, issues }
}

/** The fault of a message with issues: the first speaks for all. */
export function faultOf(issues: KafkaFault['issues'], schema: string): KafkaFault {
  const [first] = issues
  const code = first?.code ?? 'sdk/type'
  const stage = code.startsWith('json/') ? 'read' : 'check'
  return { code, stage, at: first?.at ?? '', schema, isTransient: false, issues }
}
