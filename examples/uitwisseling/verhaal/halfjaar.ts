import { isObject } from '../partij/json-object.ts'
import { gezinnen } from './cijfers.ts'
import { vraag } from './client.ts'
import { mensen } from './mensen.ts'
import type { Opstelling } from './opstelling.ts'
import type { Stap } from './stap.ts'

type Cel = number | 'weg'

/** The figures of a report: for each kind of help those of all areas and the total, in order. */
function cellenVan(tekst: string): readonly (readonly Cel[])[] {
  const report: unknown = JSON.parse(tekst)
  const lijst = (van: unknown, naam: string): readonly unknown[] => {
    const value = isObject(van) ? van[naam] : undefined
    return Array.isArray(value) ? value : []
  }
  return lijst(report, 'indicatoren').map((indicator) =>
    lijst(indicator, 'uitkomsten').map((een) =>
      isObject(een) && typeof een['groepsgrootte'] === 'number' ? een['groepsgrootte'] : 'weg',
    ),
  )
}

/** Whether some row or column lacks one figure, which the others then give away. */
function isUitTeRekenen(cellen: readonly (readonly Cel[])[]): boolean {
  const kolommen = (cellen[0] ?? []).map((_, plek) => cellen.map((rij) => rij[plek]))
  return [...cellen, ...kolommen].some((rij) => rij.filter((cel) => cel === 'weg').length === 1)
}

/** The half-year report: counted from what the regiesysteem keeps, and only of groups of ten and more. */
export async function halfjaarrapportage({ regiesysteem: { url } }: Opstelling): Promise<Stap> {
  const pad = '/halfjaarrapportages/2026-1'
  const vooraf = await vraag(url, 'gemeente', mensen.contractmanager, { pad })
  const bewaard = await Promise.all(
    gezinnen().map(async ([waar, bericht]) =>
      vraag(url, 'beheer', undefined, { methode: 'POST', pad: `/${waar}`, bericht }),
    ),
  )
  const manager = await vraag(url, 'gemeente', mensen.contractmanager, { pad })
  const teFijn = await vraag(url, 'gemeente', mensen.contractmanager, { pad: '/halfjaarrapportages/2026-2' })
  const meting = await vraag(url, 'gemeente', mensen.contractmanager, {
    pad: '/metingen/7c0f2a51-6a3e-4a64-9a5b-0f3d7f5e1c30',
  })
  const arts = await vraag(url, 'huisarts', mensen.huisarts, { pad })
  const cellen = cellenVan(manager.tekst)
  return {
    nl: 'Het halfjaar is om. Het regiesysteem telt wat er is ingezet, en de contractmanager van de gemeente leest aantallen, geen mensen.',
    en: 'The half-year is over. The regiesysteem counts what was deployed, and the contract manager of the municipality reads numbers, not people.',
    bewijs: {
      'voor er gezinnen zijn is elk aantal te klein': cellenVan(vooraf.tekst)
        .flat()
        .every((cel) => cel === 'weg'),
      'de hulp van 27 gezinnen ligt vast':
        bewaard.length === 54 && bewaard.every(({ status }) => status === 201),
      'er staat hoeveel inwoners van de hele gemeente hulp in de buurt hadden': cellen[0]?.at(-1) === 123,
      'geen getoond aantal is kleiner dan tien': cellen.flat().every((cel) => cel === 'weg' || cel >= 10),
      'wat weg is, is niet uit de rest te rekenen': cellen.length === 4 && !isUitTeRekenen(cellen),
      'meer dan de helft van de aantallen staat er': cellen.flat().filter((cel) => cel !== 'weg').length > 14,
      'er staat niemand in': !gezinnen().some(([, { id }]) => manager.tekst.includes(String(id))),
      'een rapportage met kleinere groepen dan tien wordt niet gegeven': teFijn.status === 404,
      'de meting van Sabine ziet de contractmanager niet': meting.status === 404,
      'de huisarts ziet de rapportage niet': arts.status === 404,
    },
  }
}
