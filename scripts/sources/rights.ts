import { existsSync } from 'node:fs'
import { fromRoot, namesIn, readYamlFile } from './files.ts'

/** A data group: the unit in which rights are granted. The whole shape is schemas/gegevensgroep. */
export interface Gegevensgroep {
  readonly sleutel: string
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

/** A grant: what one role may do with one data group. The whole shape is schemas/bevoegdheid. */
export interface Bevoegdheid {
  readonly sleutel: string
}

/** A code that tells something of another data group. */
export interface Verraad {
  readonly codelijst: string
  readonly waarde: string
  readonly gegevensgroep: string
}

/** The grants of all roles, role by role. */
export function readGrants(): readonly Bevoegdheid[] {
  const folder = fromRoot('schemas', 'bevoegdheden', 'regels')
  return namesIn(folder, '.yaml').flatMap((name) =>
    readYamlFile<readonly Bevoegdheid[]>(`${folder}/${name}.yaml`),
  )
}

/** The codes that tell something of another data group; none when the file is not there. */
export function readTellingCodes(): readonly Verraad[] {
  const path = fromRoot('schemas', 'bevoegdheden', 'verraad.yaml')
  return existsSync(path) ? readYamlFile(path) : []
}
