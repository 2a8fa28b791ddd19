import { existsSync, readFileSync } from 'node:fs'
import { CsvError, parse } from 'csv-parse/sync'
import type { Bevoegdheid } from '../../packages/sdk/generated/bevoegdheid/1.0/types.ts'
import type { Verraad } from '../../packages/sdk/src/rights/index.ts'
import { fromRoot, namesIn, readYamlFile } from './files.ts'

/** A data group: the unit in which rights are granted. The whole shape is schemas/gegevensgroep. */
export interface Gegevensgroep {
  readonly sleutel: string
  readonly persoonsgegevens: boolean
  readonly bestaanIsGevoelig: boolean
}

/** A role: what somebody is to a resident or a plan. The whole shape is schemas/rol. */
export interface Rol {
  readonly sleutel: string
  readonly begrip: string
  readonly label: { readonly nl: string; readonly en: string }
  readonly bovenliggendeRol?: string
}

export function readDataGroups(): readonly Gegevensgroep[] {
  return readYamlFile(fromRoot('schemas', 'bevoegdheden', 'gegevensgroepen.yaml'))
}

export function readRoles(): readonly Rol[] {
  return readYamlFile(fromRoot('schemas', 'bevoegdheden', 'rollen.yaml'))
}

/** The grants of all roles, by the file they stand in: one for each role. */
export function readGrantFiles(): ReadonlyMap<string, readonly Bevoegdheid[]> {
  const folder = fromRoot('schemas', 'bevoegdheden', 'regels')
  return new Map(namesIn(folder, '.yaml').map((name) => [name, readYamlFile(`${folder}/${name}.yaml`)]))
}

/** The codes that tell something of another data group; none when the file is not there. */
export function readTellingCodes(): readonly Verraad[] {
  const path = fromRoot('schemas', 'bevoegdheden', 'verraad.yaml')
  return existsSync(path) ? readYamlFile(path) : []
}

/** One line of the truth table of policy staff, not looked into yet. */
export interface TableLine {
  readonly line: number
  readonly cells: readonly string[]
}

/** The text of the truth table; published as it is. */
export function readExpectationText(): string {
  return readFileSync(fromRoot('schemas', 'bevoegdheden', 'verwachtingen.csv'), 'utf8')
}

/** The truth table of policy staff, line by line; undefined when the text is no CSV. */
export function tableOf(text: string): readonly TableLine[] | undefined {
  const table: TableLine[] = []
  try {
    parse(text, {
      skip_empty_lines: true,
      on_record: (cells: readonly string[], { lines }) => {
        table.push({ line: lines, cells })
        return null
      },
    })
    return table
  } catch (error) {
    if (error instanceof CsvError) return undefined
    throw error
  }
}

/** The imagined cases of the truth table; the shape is that of packages/sdk/src/policy-review. */
export function readSituations(): unknown {
  return readYamlFile(fromRoot('schemas', 'bevoegdheden', 'situaties.yaml'))
}
