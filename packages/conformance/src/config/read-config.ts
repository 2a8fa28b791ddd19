import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse, YAMLError } from 'yaml'
import { callersUnknown } from './callers-unknown.ts'
import type { Config } from './config.ts'
import { configSchema, writtenSchema } from './config-schema.ts'
import { onStandard, type WrittenConfig } from './on-standard.ts'

/** A configuration, or where it is wrong; values are never told, because some are secrets. */
export type ConfigRead =
  { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly places: readonly string[] }

/** Reads the text of a `conformance.yaml`, and fills in the standard when it stands on that. */
export function readConfig(text: string): ConfigRead {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  const isWritten = ajv.compile<WrittenConfig>(writtenSchema)
  const isConfig = ajv.compile<Config>(configSchema)
  try {
    const data: unknown = parse(text)
    if (!isWritten(data)) return wrong(isWritten.errors)
    const config = onStandard(data)
    if (!isConfig(config)) return wrong(isConfig.errors)
    const places = callersUnknown(config)
    return places.length === 0 ? { ok: true, config } : { ok: false, places }
  } catch (fault) {
    if (fault instanceof YAMLError)
      return { ok: false, places: [fault.linePos?.map(({ line, col }) => `${line}:${col}`)[0] ?? '/'] }
    throw fault
  }
}

function wrong(errors: Ajv2020['errors']): ConfigRead {
  // A caller gets its token in one of three ways; that each of the others is not there says nothing.
  const told = (errors ?? []).filter(({ schemaPath }) => !schemaPath.includes('/oneOf/'))
  const places = told.map(({ instancePath, params }) => {
    const name: unknown = params['additionalProperty'] ?? params['missingProperty']
    return typeof name === 'string' ? `${instancePath}/${name}` : instancePath
  })
  return { ok: false, places: [...new Set(places)].map((place) => (place === '' ? '/' : place)) }
}
