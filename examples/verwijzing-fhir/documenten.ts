import { readFileSync } from 'node:fs'
import { inwoner as inwonerType } from '@samenspraak/sdk/inwoner'
import { organisatie as organisatieType } from '@samenspraak/sdk/organisatie'
import { terugkoppeling as terugkoppelingType } from '@samenspraak/sdk/terugkoppeling'
import { verwijzing as verwijzingType } from '@samenspraak/sdk/verwijzing'
import type { MessageType } from '@samenspraak/sdk'

// The invented case of a man who asks for company, as each of the two has it in its own system.

class ExampleInvalidError extends Error {
  readonly code = 'voorbeeld/ongeldig'
}

const emmen = new URL('../emmen/', import.meta.url)
const read = <T>(type: MessageType<T>, file: string): T => {
  const document: unknown = JSON.parse(readFileSync(new URL(file, emmen), 'utf8'))
  const checked = type.check(document)
  if (!checked.ok) throw new ExampleInvalidError(file)
  return checked.value
}

export const inwoner = read(inwonerType, 'casus-alleen-lichte-hulp/inwoner.json')
export const praktijk = read(organisatieType, 'organisaties/huisartsenpraktijk-voorbeeld.json')
export const welzijn = read(organisatieType, 'organisaties/voorbeeldorganisatie-welzijn.json')
export const verwijzing = read(verwijzingType, 'casus-alleen-lichte-hulp/welzijn-op-recept.json')
export const terugkoppeling = read(
  terugkoppelingType,
  'casus-alleen-lichte-hulp/terugkoppeling-aan-huisarts.json',
)
