export type { Loss, Migrated } from './migrated.ts'
export { downgradeZelfredzaamheidsmatrix, upgradeZelfredzaamheidsmatrix } from './zelfredzaamheidsmatrix.ts'
