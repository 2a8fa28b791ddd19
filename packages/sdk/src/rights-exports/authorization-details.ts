import { words } from '../../generated/rights-vocabulary.ts'
import type { Bevoegdheid } from '../../generated/bevoegdheid/1.0/types.ts'
import type { Policy } from '../rights/policy/policy.ts'
import { extentAsked, extents } from './extent.ts'
import type { Extent } from './extent.ts'
import { reachOf } from './reach.ts'
import { codeOf, listOf, objectOf, text } from './shape.ts'

/** The type of authorization details that ask for parts of a plan. */
export const planType = 'https://w3id.org/samenspraak/id/begrip/plan'

/** One item of `authorization_details` (RFC 9396): what a token may be asked for, or was given for. */
export interface AuthorizationDetail {
  readonly type: typeof planType
  readonly actions: readonly string[]
  /** Data groups. */
  readonly datatypes: readonly string[]
  readonly purpose: string
  readonly legalGround: { readonly kind: string; readonly provisions: readonly string[] }
  readonly extent: Extent
  readonly validFrom: string
  readonly validUntil?: string
}

const kinds = ['wet', 'toestemming', 'recht-van-betrokkene', 'geen-persoonsgegevens'] as const

/** JSON Schema of one item, as an authorization server publishes it for the type. */
export const authorizationDetailSchema: Readonly<Record<string, unknown>> = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://w3id.org/samenspraak/schema/authorization-details/plan/1.0',
  ...objectOf(
    {
      type: codeOf([planType]),
      actions: listOf(codeOf(Object.keys(words.gegevensactie))),
      datatypes: listOf(codeOf(Object.keys(words.gegevensgroep))),
      purpose: codeOf(Object.keys(words.verwerkingsdoel)),
      legalGround: objectOf({ kind: codeOf(kinds), provisions: listOf(text) }, ['kind', 'provisions']),
      extent: codeOf(extents.filter((extent) => extent !== 'niets')),
      validFrom: text,
      validUntil: text,
    },
    ['type', 'actions', 'datatypes', 'purpose', 'legalGround', 'extent', 'validFrom'],
  ),
}

/** The most that a role may ask a token for; the conditions of the rows are still to be held against each document. */
export function toAuthorizationDetails(policy: Policy, rol: string): readonly AuthorizationDetail[] {
  const details = new Map<string, AuthorizationDetail>()
  for (const row of reachOf(policy, rol)) {
    const detail = detailOf(row)
    if (detail === undefined) continue
    // Rows that differ in nothing but their group are one item.
    const key = JSON.stringify({ ...detail, datatypes: [] })
    const known = details.get(key)
    const datatypes = [...new Set([...(known?.datatypes ?? []), row.gegevensgroep])]
    details.set(key, { ...detail, datatypes })
  }
  return [...details.values()]
}

function detailOf(row: Bevoegdheid): AuthorizationDetail | undefined {
  const { acties, gegevensgroep, verwerkingsdoel, rechtsgrond, periode } = row
  const { omvang } = extentAsked(row)
  // Who may see nothing has nothing to ask for, and what has no purpose or basis is no permit.
  if (verwerkingsdoel === undefined || rechtsgrond === undefined || omvang === 'niets') return undefined
  return {
    type: planType,
    actions: acties,
    datatypes: [gegevensgroep],
    purpose: verwerkingsdoel,
    legalGround: { kind: rechtsgrond.soort, provisions: provisionsOf(rechtsgrond) },
    extent: omvang,
    validFrom: periode.begindatum,
    ...(periode.einddatum === undefined ? {} : { validUntil: periode.einddatum }),
  }
}

function provisionsOf(rechtsgrond: NonNullable<Bevoegdheid['rechtsgrond']>): readonly string[] {
  if (rechtsgrond.soort === 'geen-persoonsgegevens') return []
  return (rechtsgrond.bepalingen ?? []).map(
    ({ juriconnect, wet, artikel }) => juriconnect ?? `${wet} artikel ${artikel}`,
  )
}
