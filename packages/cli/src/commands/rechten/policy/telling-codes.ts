import type { Verraad } from '@samenspraak/sdk/rights'
import { fileFault, type FileRead } from '../files/file-fault.ts'
import { readListFile } from '../files/read-file.ts'

/** Codes that tell of a data group; whether the group exists is for the policy to say. */
export async function readTellingCodes(file: string, cwd: string): Promise<FileRead<readonly Verraad[]>> {
  const list = await readListFile(file, cwd)
  if (!list.ok) return list
  const { items, placeOf } = list.value
  const codes = items.filter(isTellingCode)
  const wrong = items.findIndex((item) => !isTellingCode(item))
  return wrong >= 0
    ? fileFault('rechten/telling-code-invalid', placeOf(`/${wrong}`))
    : { ok: true, value: codes }
}

function isTellingCode(item: unknown): item is Verraad {
  return (
    typeof item === 'object' &&
    item !== null &&
    ['codelijst', 'waarde', 'gegevensgroep'].every((name) => typeof Reflect.get(item, name) === 'string')
  )
}
