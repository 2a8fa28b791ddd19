import type { HarmlessChange } from '../config/config.ts'

/** For every collection that allows changes one that no rule between properties touches. */
export const changes: ReadonlyMap<string, HarmlessChange> = new Map([
  ['ondersteuningsplannen', { path: '/periode/begindatum', value: '2026-03-10' }],
  ['arrangementen', { path: '/periode/begindatum', value: '2025-02-03' }],
  ['gebiedsnetwerken', { path: '/naam', value: 'Netwerk van de conformiteitstoets' }],
  ['verwijzingen', { path: '/reden', value: 'Aangepast door de conformiteitstoets.' }],
  ['signalen', { path: '/vervaltOp', value: '2026-10-30' }],
  ['aanvragen', { path: '/ontvangenOp', value: '2026-08-31' }],
  ['roltoewijzingen', { path: '/periode/begindatum', value: '2026-04-02' }],
  ['huishoudens', { path: '/periode/begindatum', value: '2024-02-03' }],
  ['inwoners', { path: '/gemeente', value: '0363' }],
  ['organisaties', { path: '/naam', value: 'Organisatie van de conformiteitstoets' }],
])
