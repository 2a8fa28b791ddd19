import { checkView } from '@samenspraak/sdk/role-views'
import type { PlainJudge, RoleCase } from './role-cases.ts'
import { isRolsleutel } from './role-names.ts'

/** A document that ajv and the SDK judge otherwise. */
export interface Dispute {
  readonly what: string
  readonly schema: object
  readonly document: unknown
  /** What the SDK says. */
  readonly isRight: boolean
}

/** Lets ajv and the SDK judge a document; undefined when they agree. */
export function disputeOf(
  { name, version, type }: RoleCase,
  rol: string,
  schema: object,
  document: unknown,
  judge: PlainJudge,
): Dispute | undefined {
  const isRight = judge.accepts(schema, document)
  if (!isRolsleutel(rol)) return { what: `${rol} is no role`, schema, document, isRight: !isRight }
  const checked = checkView(type, rol, document)
  if (checked.ok === isRight) return undefined
  const issues = checked.ok ? 'accepts' : JSON.stringify(checked.issues.slice(0, 3))
  const ajv = isRight ? 'accepts' : `refuses ${judge.reason()}`
  const what = `${name} ${version} for ${rol}: ajv ${ajv}, the SDK ${issues}\n${JSON.stringify(document)}`
  return { what, schema, document, isRight: checked.ok }
}

/** The disputes in which a second judge does not side with the SDK: ajv overlooks doubles of `__proto__` in a list. */
export async function lostDisputes(
  disputes: readonly Dispute[],
  second: (schema: object, document: unknown) => Promise<boolean>,
): Promise<readonly string[]> {
  const lost: string[] = []
  // One after the other: the second judge compiles a schema once.
  for (const { what, schema, document, isRight } of disputes)
    if ((await second(schema, document)) !== isRight) lost.push(what)
  return lost
}
