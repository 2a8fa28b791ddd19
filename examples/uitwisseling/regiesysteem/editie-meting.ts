import { downgradeZelfredzaamheidsmatrix } from '@samenspraak/sdk/migrate'
import { zelfredzaamheidsmatrix } from '@samenspraak/sdk/zelfredzaamheidsmatrix'
import type { Editie, Herschreven } from '../partij/handelingen/edities.ts'
import { isObject } from '../partij/json-object.ts'
import type { JsonObject } from '../partij/json-object.ts'

const oud = 'https://w3id.org/samenspraak/schema/meting/0.9'

/** Measurements as a draft of before 1.0 had them, made up for this example: it knew the matrix of 2013 only. */
export const oudeMeting: Editie = { pad: 'metingen', schema: oud, schrijf: herschreven }

function herschreven(inzage: JsonObject): Herschreven | undefined {
  const { uitslag } = inzage
  if (!isObject(uitslag) || !isObject(uitslag['zrm2017']))
    return { document: { ...inzage, $schema: oud }, verlies: [] }
  const matrix = {
    $schema: 'https://w3id.org/samenspraak/schema/zelfredzaamheidsmatrix/2.0',
    ...uitslag['zrm2017'],
  }
  const naar2013 = zelfredzaamheidsmatrix.is(matrix) ? downgradeZelfredzaamheidsmatrix(matrix) : undefined
  if (naar2013?.ok !== true) return undefined
  const { $schema: _, ...zrm2013 } = naar2013.value
  return {
    document: { ...inzage, $schema: oud, uitslag: { instrument: 'zrm-2013', zrm2013 } },
    verlies: naar2013.losses.map(({ at }) => `/uitslag/zrm2017${at}`),
  }
}
