import { readFileSync } from 'node:fs'
import type { Bevoegdheid } from '@samenspraak/sdk/bevoegdheid'
import { ondersteuningsplanChange } from '@samenspraak/sdk/ondersteuningsplan/change'
import { rows } from '@samenspraak/sdk/policy'
import { checkChange } from '@samenspraak/sdk/rights'
import type { AccessRequest, Changed, ChangeType, Policy } from '@samenspraak/sdk/rights'
import { planOf, policy, whoIs } from './change-plan.ts'
import type { Changeable } from './change-plan.ts'
import { stranger } from './change-role-cases.ts'
import { policyOf } from './rights-random.ts'

/** The organisation of who asks. */
export const organisatie = '5d5f6a08-7b0f-4c7c-9c53-0f2f1a1b2c3d'
const folder = new URL('../../../schemas/', import.meta.url)

/** What a row of a test says itself. */
export type Row = Partial<Bevoegdheid>

/** All that may be done. */
export const writes: Bevoegdheid['acties'] = ['lezen', 'toevoegen', 'wijzigen', 'beeindigen']
/** Reading only. */
export const reads: Bevoegdheid['acties'] = ['lezen']
/** The envelope of a document, to read and write. */
export const omslag: Row = { gegevensgroep: 'omslag', acties: writes }
/** What becomes of a patch by somebody who has these rows and no others. */
export function outcome(
  given: readonly Row[],
  patch: unknown,
  { prepare, zaak }: { prepare?: (plan: Changeable) => void; zaak?: AccessRequest['zaak'] } = {},
): readonly string[] {
  const plan = planOf('volledig', prepare)
  const request = whoIs('onderaannemer', plan, { roltoewijzing: stranger, organisatie })
  return said(
    checkChange(ondersteuningsplanChange, {
      before: plan,
      patch,
      request: zaak === undefined ? request : { ...request, zaak },
      policy: policyMade(given),
    }),
  )
}

/** A policy of one role with these rows only. */
export function policyMade(given: readonly Row[]): Policy {
  const [own] = rows.filter(({ sleutel }) => sleutel === 'onderaannemer-afspraken-toevoegen')
  const made = given.flatMap((row, index): readonly Bevoegdheid[] =>
    own === undefined ? [] : [{ ...own, voorwaarden: [], ...row, sleutel: `proef-${index}` } as const],
  )
  return policyOf(made)
}

/** What was done to which group, or each code with its place. */
export function said(changed: Changed<unknown>): readonly string[] {
  return changed.ok
    ? changed.report.gewijzigd.map(({ actie, gegevensgroep }) => `${actie} ${gegevensgroep}`)
    : changed.issues.map(({ code, at }) => `${code.replace('rights/', '')} ${at}`)
}

/** What becomes of a patch on an example, under the rows of the project. */
export function outcomeOn<T>(
  type: ChangeType<T>,
  example: string,
  { rol, wie, patch }: { rol: string; wie: AccessRequest['wie']; patch: unknown },
): readonly string[] {
  const before = exampleOf(example)
  const request = whoIs(rol, planOf('volledig'), wie)
  return said(checkChange(type, { before, patch, request, policy }))
}

/** An example of the project. */
export function exampleOf(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, folder), 'utf8'))
}
