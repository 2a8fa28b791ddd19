import type { Bevoegdheid } from '../../../generated/bevoegdheid/1.0/types.ts'
import type { Policy } from '../../rights/policy/policy.ts'
import type { Gap } from './gap.ts'

/** Roles and data groups that no permit reaches, and permits that cannot be used. */
export function reachGaps(policy: Policy, permits: readonly Bevoegdheid[]): readonly Gap[] {
  const { groupNames, words } = policy.vocabulary
  return [
    ...Object.keys(words['rol'] ?? {})
      .filter((rol) => policy.rowsOf(rol).length === 0)
      .map(withoutRows),
    ...groupNames
      .filter((group) => !permits.some((row) => row.gegevensgroep === group && shows(row)))
      .map(unread),
    ...permits.filter((row) => isBlind(row, permits)).map(blind),
  ]
}

function withoutRows(rol: string): Gap {
  return {
    code: 'gap/role-without-rows',
    rol,
    rows: [],
    nl: 'Deze rol heeft geen regels en ziet dus niets.',
    en: 'This role has no rows and so sees nothing.',
  }
}

/** Whether a row shows something of one person. */
function shows({ acties, verplichting }: Bevoegdheid): boolean {
  return (
    acties.includes('lezen') && (verplichting === undefined || verplichting.soort === 'tot-minimum-beperken')
  )
}

function unread(gegevensgroep: Bevoegdheid['gegevensgroep']): Gap {
  return {
    code: 'gap/group-unread',
    gegevensgroep,
    rows: [],
    nl: 'Niemand leest deze gegevensgroep.',
    en: 'Nobody reads this data group.',
  }
}

/** Changing or ending what nobody with this role may read for this purpose. */
function isBlind(row: Bevoegdheid, permits: readonly Bevoegdheid[]): boolean {
  if (!row.acties.some((actie) => actie === 'wijzigen' || actie === 'beeindigen')) return false
  return !permits.some(
    (other) =>
      other.rol === row.rol &&
      other.gegevensgroep === row.gegevensgroep &&
      other.verwerkingsdoel === row.verwerkingsdoel &&
      shows(other),
  )
}

function blind({ sleutel, rol, gegevensgroep }: Bevoegdheid): Gap {
  return {
    code: 'gap/change-without-reading',
    rol,
    gegevensgroep,
    rows: [sleutel],
    nl: 'Deze rol mag dit veranderen, maar voor dit doel niet lezen.',
    en: 'This role may change this, but not read it for this purpose.',
  }
}
