import { comparePolicies } from '@samenspraak/sdk/policy-review'
import type { Difference } from '@samenspraak/sdk/policy-review'
import type { InBoth } from '../../language.ts'
import { policy, requirePolicy, requireRole, roles } from './policy.ts'
import type { Bevoegdheid, Role } from './policy.ts'

/** Rows beside other rows: what becomes wider and what narrower. */
export interface PolicyVariant {
  readonly id: string
  readonly titel: InBoth<string>
  readonly differences: readonly Difference[]
}

/** How each special form of a role differs from the role itself. */
export function formVariants(): readonly PolicyVariant[] {
  return roles.flatMap((form) => {
    const wider = form.bovenliggendeRol
    return wider === undefined ? [] : [formVariant(form, requireRole(wider))]
  })
}

function formVariant(form: Role, wider: Role): PolicyVariant {
  return {
    id: form.sleutel,
    titel: form.label,
    differences: comparePolicies(asRole(wider.sleutel, wider), asRole(form.sleutel, wider)),
  }
}

/** The rows of a role as if they were those of another, which is how two roles compare. */
function asRole(role: string, other: Role): ReturnType<typeof requirePolicy> {
  const [named] = policy.rowsOf(other.sleutel)
  return requirePolicy(
    policy.rowsOf(role).map((row) => (named === undefined ? row : { ...row, rol: named.rol })),
  )
}

let decided: readonly PolicyVariant[] | undefined

/** Decisions that a municipality could take, and what they change; invented, to show how a difference reads. */
export function decisionVariants(): readonly PolicyVariant[] {
  decided ??= decisions.map(({ id, titel, change }) => ({
    id,
    titel,
    differences: comparePolicies(policy, requirePolicy(policy.rows.flatMap(change))),
  }))
  return decided
}

interface Decision {
  readonly id: string
  readonly titel: InBoth<string>
  readonly change: (row: Bevoegdheid) => readonly Bevoegdheid[]
}

const decisions: readonly Decision[] = [
  {
    id: 'vrijwilliger-leest-niets',
    titel: {
      nl: 'Strenger: een vrijwilliger leest niets meer in een plan',
      en: 'Stricter: a volunteer reads nothing in a plan any more',
    },
    change: (row) => (row.rol === 'vrijwilliger' && row.effect === 'toestaan' ? [] : [row]),
  },
  {
    id: 'coordinator-zonder-schulden',
    titel: {
      nl: 'Strenger: een regisseur ziet nooit inkomen en schulden, ook niet met toestemming',
      en: 'Stricter: a coordinator never sees income and debts, not even with consent',
    },
    change: (row) => (row.rol === 'regisseur' && row.gegevensgroep === 'inkomen-en-schulden' ? [] : [row]),
  },
  {
    id: 'huisarts-leest-doelen',
    titel: {
      nl: 'Anders: een huisarts leest doelen helemaal, en niet alleen het nodigste',
      en: 'Other: a GP reads goals in full, and not only the minimum',
    },
    change: (row) => {
      if (row.rol !== 'huisarts' || row.gegevensgroep !== 'doelen') return [row]
      const { verplichting, ...without } = row
      return verplichting?.soort === 'tot-minimum-beperken' ? [without] : [row]
    },
  },
]
