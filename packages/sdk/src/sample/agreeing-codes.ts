import { isRecord } from './record.ts'
import { textAmong } from './making.ts'
import type { Siblings } from './making.ts'
import type { Place } from './schema.ts'

type Code = string | number

/**
 * The codes that agree with what the object says already, by what the glossary says of plans: a family plan is about
 * a household, and the legal status of a plan follows from its kind and from the decision that it is part of.
 */
export function agreeingCodes(
  { property }: Place,
  siblings: Siblings,
  codes: readonly Code[],
): readonly Code[] {
  const meant = property === 'juridischeStatus' ? legalStatuses(siblings) : scopes(property, siblings)
  const agreeing = codes.filter((code) => meant?.includes(code))
  return agreeing.length === 0 ? codes : agreeing
}

function scopes(property: string, siblings: Siblings): readonly Code[] | undefined {
  const isFamilyPlan = property === 'reikwijdte' && textAmong(siblings, 'planType') === 'gezinsplan'
  return isFamilyPlan ? ['huishouden'] : undefined
}

/** Plans that no act defines. */
const ownPlans: ReadonlySet<string> = new Set(['ondersteuningsplan', 'gezinsplan', 'arrangement'])

/** Plans that are a decision themselves, or always go with one. */
const statusByKind: Readonly<Record<string, Code>> = {
  beschikking: 'inhoud-van-beschikking',
  indicatiebesluitWlz: 'inhoud-van-beschikking',
  planVanAanpakPw: 'bijlage-bij-beschikking',
  planVanAanpakWgs: 'inhoud-van-beschikking',
}

function legalStatuses(siblings: Siblings): readonly Code[] {
  const kind = textAmong(siblings, 'planType') ?? ''
  const status = statusByKind[kind]
  if (status !== undefined) return [status]
  if (isPartOfDecision(siblings)) return ['bijlage-bij-beschikking', 'inhoud-van-beschikking']
  return ownPlans.has(kind) ? ['geen'] : ['wettelijk-plan']
}

function isPartOfDecision(siblings: Siblings): boolean {
  const links = siblings.get('koppelingen')
  const named = siblings.get('opgenomenIn') ?? (isRecord(links) ? links['opgenomenIn'] : undefined)
  return named !== undefined
}
