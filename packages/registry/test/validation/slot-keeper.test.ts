import { expect, test } from 'vitest'
import type { Client } from '../../src/access/limits/current-client.ts'
import { SlotKeeper } from '../../src/validation/workers/slot-keeper.ts'
import type { Sharing } from '../../src/validation/workers/slot-keeper.ts'

interface Someone extends Client {
  readonly waits: readonly number[]
}

function someone(name: string, mayPublish = false): Someone {
  const waits: number[] = []
  return { name, mayPublish, waits, turnAway: (seconds) => void waits.push(seconds) }
}

interface Bench {
  readonly keeper: SlotKeeper<string>
  /** Names of those that got a slot, in order, and of those that were refused with `-` before it. */
  readonly seen: readonly string[]
  readonly ask: (client: Client) => void
  readonly settle: () => Promise<void>
  readonly clock: { milliseconds: number }
}

function bench(slots: readonly string[], sharing: Partial<Sharing & { longestQueue: number }> = {}): Bench {
  const clock = { milliseconds: 0 }
  const seen: string[] = []
  const all = { kept: 1, longestQueueEach: 4, longestQueue: 8, millisecondsPerMinute: 6000, ...sharing }
  const keeper = new SlotKeeper(slots, all, () => clock.milliseconds)
  return {
    keeper,
    seen,
    clock,
    ask: (client) =>
      void keeper
        .slotFor(client)
        .then((slot) => seen.push(slot === undefined ? `-${client.name}` : client.name)),
    settle: () => new Promise((resolve) => void setImmediate(resolve)),
  }
}

test('strangers never occupy the worker that is kept for those who may publish', async () => {
  const { keeper, ask, seen, settle } = bench(['a', 'b'])
  const [eve, mallory, publisher] = [someone('eve'), someone('mallory'), someone('publisher', true)]
  for (const client of [eve, eve, mallory, publisher]) ask(client)
  await settle()
  expect(seen).toEqual(['eve', 'publisher'])
  keeper.giveBack('b', publisher, 1)
  await settle()
  expect(seen).toEqual(['eve', 'publisher'])
  keeper.giveBack('a', eve, 1)
  await settle()
  expect(seen).toEqual(['eve', 'publisher', 'eve'])
})

test('clients have turns, however much one of them asks, and those who may publish go first', async () => {
  const { keeper, ask, seen, settle } = bench(['a'])
  const [eve, mallory, publisher] = [someone('eve'), someone('mallory'), someone('publisher', true)]
  for (const client of [eve, eve, eve, mallory, publisher]) ask(client)
  for (const client of [eve, publisher, eve, mallory, eve]) {
    await settle()
    expect(seen.at(-1)).toBe(client.name)
    keeper.giveBack('a', client, 1)
  }
  expect(seen).toEqual(['eve', 'publisher', 'eve', 'mallory', 'eve'])
})

test('what one client lets wait is bounded, and whoever goes beyond it is told when to come back', async () => {
  const { ask, seen, settle } = bench(['a'], { longestQueueEach: 2, longestQueue: 3 })
  const [eve, mallory] = [someone('eve'), someone('mallory')]
  for (const client of [eve, eve, eve, eve, mallory, mallory]) ask(client)
  await settle()
  expect(seen).toEqual(['eve', '-eve', '-mallory'])
  // For mallory there is no room because of the others: the registry is busy.
  expect([eve.waits, mallory.waits]).toEqual([[1], []])
})

test('whoever spent its time keeps one task waiting, and is served when time has come back', async () => {
  const { keeper, ask, seen, settle, clock } = bench(['a', 'b'])
  const [eve, mallory] = [someone('eve'), someone('mallory')]
  const again = someone('eve')
  for (const client of [eve, eve, eve, again]) ask(client)
  keeper.giveBack('a', eve, 6999)
  await settle()
  expect(seen).toEqual(['eve', '-eve', '-eve'])
  // Each request of a client hears it for itself.
  expect([eve.waits, again.waits]).toEqual([[10], [10]])
  ask(mallory)
  await settle()
  expect(seen.at(-1)).toBe('mallory')
  keeper.giveBack('a', mallory, 1)
  clock.milliseconds = 10_000
  ask(mallory)
  await settle()
  keeper.giveBack('a', mallory, 1)
  await settle()
  expect(seen.slice(3)).toEqual(['mallory', 'mallory', 'eve'])
})

test('whoever may publish has no budget', async () => {
  const { keeper, ask, seen, settle } = bench(['a'])
  const publisher = someone('publisher', true)
  for (let turn = 0; turn < 3; turn += 1) {
    ask(publisher)
    await settle()
    keeper.giveBack('a', publisher, 60_000)
  }
  expect(seen).toEqual(['publisher', 'publisher', 'publisher'])
})

test('whoever waits at the end is let go without a slot', async () => {
  const { keeper, ask, seen, settle } = bench(['a'])
  const publisher = someone('publisher', true)
  ask(publisher)
  ask(publisher)
  keeper.close()
  await settle()
  expect(seen).toEqual(['publisher', '-publisher'])
})
