import { isObject, plainText } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'
import { codeListBase, extensionUrl } from '../names.ts'
import { down, items, take, textAt, through } from '../read/cursor.ts'
import type { Codec } from './codec.ts'

const frequentieSystem = `${codeListBase}/frequentie`

/** How our periods repeat in FHIR; the two others are no rhythm, and only count. */
const rhythms: Readonly<Record<string, { readonly period: number; readonly periodUnit: string }>> = {
  dag: { period: 1, periodUnit: 'd' },
  week: { period: 1, periodUnit: 'wk' },
  'vier-weken': { period: 4, periodUnit: 'wk' },
  maand: { period: 1, periodUnit: 'mo' },
  jaar: { period: 1, periodUnit: 'a' },
}

/** How often something is done, as a Timing. */
export const frequentie: Codec = {
  type: 'Timing',
  covers: ['aantal', 'per'],
  write(value) {
    if (!isObject(value)) return undefined
    const { aantal = 0, per } = value
    const rhythm = rhythms[plainText(per)]
    if (rhythm !== undefined) return { repeat: { frequency: aantal, ...rhythm } }
    return { repeat: { count: aantal }, code: { coding: [{ system: frequentieSystem, code: per ?? '' }] } }
  },
  read(cursor, _row, reading) {
    const repeat = down(cursor, 'repeat')
    if (repeat === undefined || !isObject(repeat.value)) return undefined
    const { frequency, count, period, periodUnit } = repeat.value
    const per = Object.keys(rhythms).find(
      (name) => rhythms[name]?.period === period && rhythms[name]?.periodUnit === periodUnit,
    )
    if (per !== undefined && frequency !== undefined) {
      take(reading, down(repeat, 'frequency'), down(repeat, 'period'), down(repeat, 'periodUnit'))
      return { aantal: frequency, per }
    }
    const concept = through(cursor, 'code')
    const coding = concept === undefined ? undefined : items(concept, 'coding')[0]
    if (count === undefined || coding === undefined || textAt(coding, 'system') !== frequentieSystem)
      return undefined
    take(reading, down(repeat, 'count'), coding)
    return { aantal: count, per: textAt(coding, 'code') ?? '' }
  },
}

/** Units that exist in UCUM; the others are only ours. */
const ucum: Readonly<Record<string, string>> = { minuut: 'min', uur: 'h', etmaal: 'd' }
const ucumSystem = 'http://unitsofmeasure.org'
const eenheidSystem = `${codeListBase}/eenheid`

/** The unit of a quantity. */
export const eenheid: Codec = {
  write(value) {
    const unit = plainText(value)
    const code = ucum[unit]
    if (code === undefined) return { unit, system: eenheidSystem, code: unit }
    return { unit, system: ucumSystem, code }
  },
  read(cursor, _row, reading) {
    const code = textAt(cursor, 'code')
    const system = textAt(cursor, 'system')
    const found =
      system === eenheidSystem
        ? code
        : system === ucumSystem
          ? Object.keys(ucum).find((unit) => ucum[unit] === code)
          : undefined
    if (found === undefined) return undefined
    take(reading, down(cursor, 'system'), down(cursor, 'code'))
    if (textAt(cursor, 'unit') === found) take(reading, down(cursor, 'unit'))
    return found
  },
}

const decimalsUrl = extensionUrl('decimalen')

/** A mark with its number of decimals, which a JSON number does not keep: 7.0 is not 7 to who reads a report. */
export const decimal: Codec = {
  type: 'Quantity',
  covers: ['getal', 'decimalen'],
  write(value) {
    if (!isObject(value)) return undefined
    const { getal, decimalen } = value
    const written: JsonObject = { extension: [{ url: decimalsUrl, valueInteger: decimalen ?? 0 }] }
    return { ...written, value: Number(`${Number(getal)}e-${Number(decimalen)}`) }
  },
  read(cursor, _row, reading) {
    const value = down(cursor, 'value')
    if (typeof value?.value !== 'number') return undefined
    const kept = items(cursor, 'extension').find((each) => textAt(each, 'url') === decimalsUrl)
    const decimalen = kept === undefined ? shownDecimals(value.value) : down(kept, 'valueInteger')?.value
    if (typeof decimalen !== 'number') return undefined
    const getal: Json = Math.round(Number(`${value.value}e${decimalen}`))
    take(reading, value, kept)
    return { getal, decimalen }
  },
}

function shownDecimals(value: number): number {
  return plainText(value).split('.')[1]?.length ?? 0
}
