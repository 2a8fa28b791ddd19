import { Fhir } from 'fhir/fhir.js'
import type { Witness } from './witness.ts'

/** npm `fhir`: structure and the code lists of R4 itself; no profiles. */
export function lantana(): Witness {
  const fhir = new Fhir()
  return {
    name: 'fhir',
    errorsIn: (resource) =>
      fhir
        .validate(resource, { errorOnUnexpected: true })
        .messages.filter(({ severity }) => `${severity}` === 'error' || `${severity}` === 'fatal')
        .map(({ location, message }) => `${location ?? ''} ${message ?? ''}`),
  }
}
