import { readFileSync, writeFileSync } from 'node:fs'
import { tableText } from './table-text.ts'
import { allWitnesses } from './witness/witnesses.ts'

// node --conditions=@samenspraak/source tests/fhir/check/table.ts [--write]
// Holds the table in docs/fhir-check.md against what the validators find now, or writes it anew.
const file = 'docs/fhir-check.md'
const marks = ['<!-- table -->\n', '<!-- end of table -->'] as const
const text = readFileSync(file, 'utf8')
const [before = '', rest = ''] = text.split(marks[0])
const [, after = ''] = rest.split(marks[1])
const table = tableText(await allWitnesses())
console.log(table)
const wanted = `${before}${marks[0]}\n${table}\n${marks[1]}${after}`
if (process.argv.includes('--write')) writeFileSync(file, wanted)
else if (wanted !== text) {
  console.error(`${file} has another table; run this with --write`)
  process.exitCode = 1
}
