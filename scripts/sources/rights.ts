import { fromRoot, readYamlFile } from './files.ts'

/** A data group: the unit in which rights are granted. The whole shape is schemas/gegevensgroep. */
export interface Gegevensgroep {
  readonly sleutel: string
}

/** A role: what somebody is to a resident or a plan. The whole shape is schemas/rol. */
export interface Rol {
  readonly sleutel: string
  readonly begrip: string
  readonly bovenliggendeRol?: string
}

export function readDataGroups(): readonly Gegevensgroep[] {
  return readYamlFile(fromRoot('schemas', 'bevoegdheden', 'gegevensgroepen.yaml'))
}

export function readRoles(): readonly Rol[] {
  return readYamlFile(fromRoot('schemas', 'bevoegdheden', 'rollen.yaml'))
}
