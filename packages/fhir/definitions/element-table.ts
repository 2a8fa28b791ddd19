import { readFileSync } from 'node:fs'
import { isObject } from '../src/json.ts'
import { elementLines } from './element-lines.ts'

/** `r4-elements.ts` as it must be: from `r4.ndjson`, which is from the definitions of HL7. */
export function elementTable(): string {
  const text = readFileSync(`${import.meta.dirname}/r4.ndjson`, 'utf8')
  const definitions = text
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
    .filter(isObject)
  return [
    '// Made by packages/fhir/definitions/make-element-table.ts from the definitions of HL7 FHIR R4 (4.0.1), CC0 1.0.',
    '',
    '/** The elements of each type of R4, in their order; `element-lines.ts` tells how a line is read. */',
    `export const r4Elements = \`${elementLines(definitions).join('\n')}\``,
    '',
  ].join('\n')
}
