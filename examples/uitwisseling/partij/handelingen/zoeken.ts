import type { Verzameling } from '../contract.ts'
import { contract } from '../contract.ts'
import { ProbleemError } from '../antwoord/probleem.ts'
import { isObject, textAt, textsAt } from '../json-object.ts'
import type { JsonObject } from '../json-object.ts'
import type { Partij } from '../partij.ts'
import type { Vrager } from '../toegang/aanmelding.ts'
import { inzageVan, isIngetrokken } from './inzage.ts'
import { versiesVoor } from './versies.ts'

/** What was found, with totals that count only what is seen. */
export interface Gevonden {
  readonly resultaten: readonly JsonObject[]
  readonly pagina: number
  readonly paginagrootte: number
  readonly totaal: number
}

/** Looks for documents by what who asks sees of them; what is hidden is never compared. */
export function zoek(partij: Partij, verzameling: Verzameling, vrager: Vrager, body: unknown): Gevonden {
  const vraag = geldig(body)
  const [pagina, paginagrootte] = [Number(vraag['pagina'] ?? 1), Number(vraag['paginagrootte'] ?? 20)]
  const bekend = bekendMet(partij, vrager, textAt(vraag, 'bsn'))
  const found = partij.opslag.alle(verzameling.pad).flatMap((document) => {
    const inzage = inzageVan(partij, verzameling, vrager, document)
    if (inzage === undefined || isIngetrokken(document)) return []
    const klopt =
      voldoet(inzage.document, vraag, bekend) && isSinds(partij, verzameling, vrager, document, vraag)
    return klopt ? [inzage.document] : []
  })
  const begin = (pagina - 1) * paginagrootte
  return {
    resultaten: found.slice(begin, begin + paginagrootte),
    pagina,
    paginagrootte,
    totaal: found.length,
  }
}

function voldoet(inzage: JsonObject, vraag: JsonObject, bekend: readonly string[] | undefined): boolean {
  const [inwoner, plan, status] = [textAt(vraag, 'inwoner'), textAt(vraag, 'plan'), textAt(vraag, 'status')]
  const over = [...textsAt(inzage, 'over'), ...textsAt(inzage, 'inwoner'), ...textsAt(inzage, 'id')]
  if (inwoner !== undefined && !over.includes(inwoner)) return false
  if (plan !== undefined && ![textAt(inzage, 'plan'), textAt(inzage, 'id')].includes(plan)) return false
  if (status !== undefined && textAt(inzage, 'status') !== status) return false
  return bekend === undefined || bekend.some((id) => over.includes(id))
}

/** The residents of whom who asks sees this BSN; undefined when none was asked for. */
function bekendMet(partij: Partij, vrager: Vrager, bsn: string | undefined): readonly string[] | undefined {
  if (bsn === undefined) return undefined
  const inwoners = contract.verzamelingen.find(({ pad }) => pad === 'inwoners')
  if (inwoners === undefined) return []
  return partij.opslag.alle('inwoners').flatMap((document) => {
    const inzage = inzageVan(partij, inwoners, vrager, document)?.document
    const identificatie = inzage?.['identificatie']
    return isObject(identificatie) && identificatie['bsn'] === bsn ? textsAt(document, 'id') : []
  })
}

/** When what who asks sees of it last changed. */
function isSinds(
  partij: Partij,
  verzameling: Verzameling,
  vrager: Vrager,
  document: JsonObject,
  vraag: JsonObject,
): boolean {
  const sinds = textAt(vraag, 'gewijzigdSinds')
  if (sinds === undefined) return true
  const laatste = versiesVoor(partij, verzameling, vrager, textAt(document, 'id') ?? '').at(-1)
  return laatste !== undefined && Date.parse(laatste.vastgelegdOp) >= Date.parse(sinds)
}

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/u
// A map, for an object also answers to the names that every object has.
const rules: ReadonlyMap<string, (value: unknown) => boolean> = new Map([
  ['bsn', (value: unknown) => typeof value === 'string' && /^[0-9]{9}$/u.test(value)],
  ['inwoner', (value) => typeof value === 'string' && uuid.test(value)],
  ['plan', (value) => typeof value === 'string' && uuid.test(value)],
  ['status', (value) => typeof value === 'string' && value.length <= 60],
  [
    'gewijzigdSinds',
    (value) =>
      typeof value === 'string' && /^\d{4}-\d\d-\d\dT/u.test(value) && !Number.isNaN(Date.parse(value)),
  ],
  ['pagina', (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 100_000],
  ['paginagrootte', (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 100],
])

function geldig(body: unknown): JsonObject {
  const vraag = isObject(body) ? body : {}
  const wrong = Object.entries(vraag).filter(([name, value]) => rules.get(name)?.(value) !== true)
  if (Object.keys(vraag).length > 0 && wrong.length === 0) return vraag
  throw new ProbleemError(
    'verzoek-ongeldig',
    (wrong.length === 0 ? [['']] : wrong).map(([name = '']) => ({
      in: 'body',
      location: { pointer: name === '' || !rules.has(name) ? '' : `/${name}` },
      code: 'zoekvraag/invalid',
      nl: 'Deze zoekvraag klopt hier niet.',
      en: 'This search is not right here.',
    })),
  )
}
