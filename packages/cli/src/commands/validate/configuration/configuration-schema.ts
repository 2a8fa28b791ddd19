import type { Option } from '../../../arguments/option.ts'
import { configurable } from './read-configuration.ts'

/** JSON Schema of `samenspraak.config.json`, made from the options; `config.schema.json` of this package is this. */
export function configurationSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://w3id.org/samenspraak/cli/config.schema.json',
    title: 'samenspraak.config.json',
    description: 'Options of `samenspraak validate` for a project; the command line goes before them.',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      validate: {
        type: 'object',
        properties: Object.fromEntries(configurable.map((option) => [option.name, schemaOf(option)])),
        additionalProperties: false,
      },
    },
    additionalProperties: false,
  }
}

function schemaOf({ value, en, isRepeated, isValueOptional }: Option): object {
  const description = en
  if (value === undefined) return { description, type: 'boolean' }
  if (isRepeated === true) {
    return value.includes('=')
      ? { description, type: 'object', additionalProperties: { type: 'string' } }
      : { description, type: ['array', 'string'], items: { type: 'string' } }
  }
  if (value === 'N' || value === 'BYTES') {
    return { description, type: isValueOptional === true ? ['integer', 'boolean'] : 'integer', minimum: 0 }
  }
  const words = value.split('|')
  return words.every((word) => /^[a-z]+$/.test(word))
    ? { description, enum: words }
    : { description, type: 'string' }
}
