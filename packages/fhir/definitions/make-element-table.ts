import { writeFileSync } from 'node:fs'
import { elementTable } from './element-table.ts'

// node --conditions=@samenspraak/source packages/fhir/definitions/make-element-table.ts
writeFileSync(`${import.meta.dirname}/r4-elements.ts`, elementTable())
