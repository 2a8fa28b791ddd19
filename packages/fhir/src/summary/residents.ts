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

const unnamed = 'iemand van wie u de naam niet ziet'

/** About whom something is; of one resident it goes without saying, but never of another than who is named above it. */
export function aboutWhom(over: readonly string[] | undefined, { inwoners }: Seen): readonly Detail[] {
  if (inwoners.length === 0 || over === undefined) return []
  const [first] = inwoners
  if (inwoners.length === 1 && over.every((id) => id === first?.id)) return []
  const names = new Set(inwoners.filter(({ id = '' }) => over.includes(id)).map(nameOrNot))
  const isOfOthers = over.some((id) => !inwoners.some((inwoner) => inwoner.id === id))
  if (isOfOthers) names.add(unnamed)
  return detail('Over', [...names].join(' en '))
}

function nameOrNot(inwoner: SeenInwoner): string {
  return residentName(inwoner) ?? unnamed
}
