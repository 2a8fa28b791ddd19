import { detail } from './page.ts'
import type { Detail } from './page.ts'
import type { Seen } from './seen.ts'

type SeenInwoner = Seen['inwoners'][number]

/** The name of a resident as far as it is seen. */
export function residentName({ identificatie, aanspreekvorm }: SeenInwoner): string | undefined {
  if (identificatie === undefined || !('naam' in identificatie)) return aanspreekvorm
  const { voornamen, voorvoegsel, achternaam } = identificatie.naam ?? {}
  const parts = [voornamen, voorvoegsel, achternaam].filter((part) => part !== undefined)
  return parts.length === 0 ? aanspreekvorm : parts.join(' ')
}

/** When a resident was born, when that is seen. */
export function birthOf({ identificatie }: SeenInwoner): string | undefined {
  return identificatie !== undefined && 'geboortedatum' in identificatie
    ? identificatie.geboortedatum
    : undefined
}

/** About whom something is; of one resident it goes without saying. */
export function aboutWhom(over: readonly string[] | undefined, { inwoners }: Seen): readonly Detail[] {
  if (inwoners.length < 2 || over === undefined) return []
  const names = inwoners
    .filter(({ id = '' }) => over.includes(id))
    .map(residentName)
    .filter((name) => name !== undefined)
  return detail('Over', names.join(' en '))
}
