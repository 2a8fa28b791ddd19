import { currentClient } from '../access/limits/current-client.ts'
import type { Client } from '../access/limits/current-client.ts'
import { WaitingLines } from '../validation/workers/waiting-lines.ts'

/** Work of which only some goes on at a time, and some waits; for the rest there is no room. */
export type WaitingRoom = <Value>(work: () => Promise<Value>) => Promise<Value | 'full'>

/** How much goes on, and how much may wait: of everybody together, and of one client. */
export interface RoomLimits {
  readonly atOnce: number
  readonly waiting: number
  readonly waitingEach: number
}

/** After so many seconds who filled its own share may come again. */
const patience = 1

/**
 * A room in which clients take turns: what one of them asked in one go keeps nobody else waiting longer than for a turn. Whoever
 * fills its share is told so, and the room is not full for others.
 */
export function waitingRoom(limits: RoomLimits, whom: () => Client = currentClient): WaitingRoom {
  const lines = new WaitingLines<() => void>()
  let [going, waiting] = [0, 0]
  return async (work) => {
    if (going >= limits.atOnce) {
      const client = whom()
      const isOwnDoing = lines.lengthOf(client) >= limits.waitingEach
      if (isOwnDoing) client.turnAway(patience)
      if (isOwnDoing || waiting >= limits.waiting) return 'full'
      waiting += 1
      await new Promise<void>((resolve) => lines.add(client, resolve))
    } else going += 1
    try {
      return await work()
    } finally {
      // Whoever's turn it is takes the place over.
      const next = lines.take(() => true)
      if (next === undefined) going -= 1
      else {
        waiting -= 1
        next()
      }
    }
  }
}
