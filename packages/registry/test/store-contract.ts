import { describe } from 'vitest'
import { backupContract } from './contract/backup.ts'
import { concurrencyContract } from './contract/concurrency.ts'
import { fixedIdsContract } from './contract/fixed-ids.ts'
import { journalContract } from './contract/journal.ts'
import { lifeContract } from './contract/life.ts'
import { listingContract } from './contract/listing.ts'
import { mixedContract } from './contract/mixed.ts'
import { recordsContract } from './contract/records.ts'
import { registeringContract } from './contract/registering.ts'
import { removingContract } from './contract/removing.ts'
import { seenStatesContract } from './contract/seen-states.ts'
import type { OpenPlace } from './contract/samples.ts'

/** Holds a store against everything that the interface promises. */
export function storeContract(name: string, open: OpenPlace): void {
  describe(name, () => {
    describe('registering', () => registeringContract(open))
    describe('taking over ids', () => fixedIdsContract(open))
    describe('removing', () => removingContract(open))
    describe('listing', () => listingContract(open))
    describe('records', () => recordsContract(open))
    describe('what was seen', () => seenStatesContract(open))
    describe('journal', () => journalContract(open))
    describe('many at once', () => concurrencyContract(open))
    describe('anything', () => mixedContract(open))
    describe('backup', () => backupContract(open))
    describe('life', () => lifeContract(open))
  })
}
