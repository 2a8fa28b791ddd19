import { changeTypes } from '@samenspraak/sdk/change-types'
import type { ChangeType } from '@samenspraak/sdk/rights'
import { casesWithPersons } from './rights-cases.ts'
import type { RightsCase } from './rights-cases.ts'

/** One message with persons in it that can be changed, and documents of it. */
export interface ChangeCase extends RightsCase {
  readonly change: ChangeType<unknown>
}

/** Every message that is about persons. */
export async function changeCases(): Promise<readonly ChangeCase[]> {
  const loaded = await Promise.all(changeTypes.map(async ({ load }) => load()))
  return (await casesWithPersons()).flatMap((one) => {
    const change = loaded.find(({ rights }) => rights === one.type)
    return change === undefined ? [] : [{ ...one, change }]
  })
}
