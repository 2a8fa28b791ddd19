import { quoted } from '../../tables/quoted.ts'
import { workbook } from '../../tables/xlsx.ts'
import type { Sheet } from '../../tables/xlsx.ts'
import { modelEntries } from '../../data/message-groups.ts'
import { policy } from '../../data/rights/policy.ts'
import type { SchemaEntry } from '../../data/schema-index.ts'
import { fill, languages } from '../../language.ts'
import type { Language } from '../../language.ts'
import { hasRights } from '../message-rights/message-rights-paths.ts'
import { messageRightsWords } from '../message-rights/words.ts'
import { aboutSheet, fieldSheet, groupSheet, rowSheet, rowsOfMessage } from './rights-sheets.ts'
import { fileWords } from './words.ts'

/** A download of rights: its name, and what it holds. */
export interface RightsFile {
  readonly name: string
  readonly bytes: () => Uint8Array
}

/** The downloads for a DPIA: of all rights and of each message, as CSV and as spreadsheet, in both languages. */
export const rightsFiles: readonly RightsFile[] = languages.flatMap((language) => [
  {
    name: `rechten.${language}.csv`,
    bytes: () => csvOf(rowSheet(policy.rows, language)),
  },
  {
    name: `rechten.${language}.xlsx`,
    bytes: () => {
      const title = fileWords[language].all
      const sheets = [groupSheet(language), rowSheet(policy.rows, language), aboutSheet(title, language)]
      return workbook(sheets, { title, language })
    },
  },
  ...modelEntries.filter(hasRights).flatMap((entry) => filesOf(entry, language)),
])

function filesOf(entry: SchemaEntry, language: Language): readonly RightsFile[] {
  const start = `${entry.naam}-${entry.versie}.${language}`
  const title = fill(messageRightsWords[language].title, {
    message: entry.titel[language],
    version: entry.versie,
  })
  return [
    { name: `${start}.csv`, bytes: () => csvOf(fieldSheet(entry, language)) },
    {
      name: `${start}.xlsx`,
      bytes: () => {
        const sheets = [
          fieldSheet(entry, language),
          rowSheet(rowsOfMessage(entry), language),
          aboutSheet(title, language),
        ]
        return workbook(sheets, { title, language })
      },
    },
  ]
}

/** A sheet in the form of the other CSV files of the site: semicolons, a byte order mark, everything quoted. */
function csvOf({ columns, rows }: Sheet): Uint8Array {
  const lines = [columns.map(({ title }) => title), ...rows].map(
    (cells) => `${cells.map((cell) => quoted(String(cell))).join(';')}\r\n`,
  )
  return new TextEncoder().encode(`\uFEFF${lines.join('')}`)
}
