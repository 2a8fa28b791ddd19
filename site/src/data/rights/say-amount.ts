import { fill, wordsOf } from '../../language.ts'
import type { Language } from '../../language.ts'
import { codeValue } from '../code-list.ts'

/** A unit or a frequency that has no words here is said by its label in the code list. */
const words = wordsOf(
  {
    minuut: '{count:minuut|minuten}',
    dagdeel: '{count:dagdeel|dagdelen}',
    etmaal: '{count:etmaal|etmalen}',
    stuks: '{count:stuk|stuks}',
    uur: '{count} uur',
    once: '1 keer per {per}',
    per: '{count} keer per {per}',
    geldigheidsduur: '{count} keer {per}',
    eenmalig: '{per}',
  },
  {
    minuut: '{count:minute|minutes}',
    dagdeel: '{count:half-day session|half-day sessions}',
    etmaal: '{count:day and night|days and nights}',
    stuks: '{count:item|items}',
    uur: '{count:hour|hours}',
    once: 'once per {per}',
    per: '{count} times per {per}',
    geldigheidsduur: '{count:time|times} {per}',
    eenmalig: '{per}',
  },
)

/** An amount (`{ aantal: 60, eenheid: 'minuut' }`) or a frequency (`{ aantal: 2, per: 'week' }`); nothing for another object. */
export function sayAmount(thing: Readonly<Record<string, unknown>>, language: Language): string | undefined {
  const { aantal: count, eenheid: unit, per, frequentie: often } = thing
  if (typeof count !== 'number') return undefined
  const texts: Readonly<Record<string, string>> = words[language]
  if (typeof per === 'string')
    return fill(texts[per] ?? words[language][count === 1 ? 'once' : 'per'], {
      count,
      per: labelOf('frequentie', per, language),
    })
  if (typeof unit !== 'string') return undefined
  const amount = fill(texts[unit] ?? `{count} ${labelOf('eenheid', unit, language)}`, { count })
  const times = isThing(often) ? sayAmount(often, language) : undefined
  return times === undefined ? amount : `${amount}, ${times}`
}

function labelOf(list: string, code: string, language: Language): string {
  return codeValue(list, code, language).label
}

function isThing(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
