import { expect, test } from 'vitest'
import type { RegisterCommand, RegisterOutcome } from '../../src/store/outcomes.ts'
import type { Store } from '../../src/store/store.ts'
import type { SubjectName } from '../../src/subjects/subject-name.ts'
import { commandOf, doel, entryOf, plan, register, registerBuilding } from './samples.ts'
import type { OpenPlace } from './samples.ts'

/** What holds when many write at the same time from several processes. */
export function concurrencyContract(open: OpenPlace): void {
  test('200 registrations at once over few subjects and contents leave no gap, double or loss', async () => {
    const { store, another } = await open()
    const stores = [store, await another()]
    const versions = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        register(
          stores[index % 2] ?? store,
          { context: '.', subject: `s${index % 4}` },
          `titel ${index % 40}`,
        ),
      ),
    )
    // Numbers of 0 to 39 that leave the same remainder after division by 4: ten contents in each of four subjects.
    for (const subject of ['s0', 's1', 's2', 's3']) {
      const listed = await store.versions({ context: '.', subject }, 'also-deleted')
      expect(listed.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
      const told = versions.filter((one) => one.subject === subject)
      const distinct = new Map(told.map((one) => [one.version, one]))
      expect([...distinct.values()].toSorted((a, b) => a.version - b.version)).toEqual(listed)
    }
    expect(new Set(versions.map(({ contentId }) => contentId)).size).toBe(40)
    await store.seal()
    expect(await store.journal(0, 1_000)).toHaveLength(40)
  })

  test('of registrations at the same moment each has its own outcome, whatever becomes of the others', async () => {
    const { store } = await open()
    await register(store, plan, 'bekend', { label: '1.0' })
    const at = (subject: string): SubjectName => ({ context: '.', subject })
    const missing = { ...doel, version: 7 }
    const commands = [
      ...Array.from({ length: 12 }, (_, index) => commandOf(at(`s${index}`), `titel ${index}`, { seen: 0 })),
      commandOf(plan, 'te laat', { seen: 0 }),
      commandOf(plan, 'bekend', { seen: 0 }),
      commandOf(at('elders'), 'bekend', { seen: 0 }),
      commandOf(plan, 'ander', { label: '1.0' }),
      commandOf(at('nieuw'), 'nieuw', { label: '1.0' }),
      commandOf(at('los'), 'los', { references: [missing] }),
      commandOf(at('gezet'), 'gezet', { settings: [{ key: './gezet', revision: 4 }] }),
    ]
    const outcomes = await Promise.all(commands.map((command) => store.register(command)))
    const created = { outcome: 'registered', created: true, version: 1 }
    expect(outcomes.map(short)).toEqual([
      ...Array.from({ length: 12 }, () => created),
      { outcome: 'moved', revision: 1 },
      { ...created, created: false },
      created,
      { outcome: 'label-taken', version: 1 },
      created,
      { outcome: 'reference-missing', reference: missing },
      { outcome: 'setting-moved' },
    ])
    expect(await store.subjects({ sight: 'live' }, {})).toHaveLength(15)
    await store.seal()
    expect(await store.journal(0, 100)).toHaveLength(15)
  })

  test('who checks, is told that the subject moved and tries again gets through, without gaps', async () => {
    const { store, another } = await open()
    const stores = [store, await another()]
    const numbers = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        registerChecked(stores[index % 2] ?? store, commandOf(plan, `titel ${index}`)),
      ),
    )
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1))
  })

  test('a version is never deleted while another begins to build on it', async () => {
    const { store, another } = await open()
    const second = await another()
    for (let round = 0; round < 15; round++) {
      const name = { context: '.', subject: `basis${round}` }
      const base = await register(store, name, `basis ${round}`)
      const reference = { name: 'b', subject: name.subject, version: 1 }
      const command = commandOf(doel, `doel ${round}`, { references: [base] })
      const content = { ...command.content, references: [reference] }
      const [removed, built] = await Promise.all([
        store.remove(name, 1, 'soft', entryOf('versie-zacht-verwijderd')),
        second.register({ ...command, content }),
      ])
      const together = [removed.outcome, built.outcome].join(' ')
      expect(['removed reference-missing', 'referenced registered']).toContain(together)
    }
  })

  test('subjects that build on each other can be registered in both at once', async () => {
    const { store, another } = await open()
    const second = await another()
    const [een, twee] = [await register(store, plan, 'plan'), await register(store, doel, 'doel')]
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        index % 2 === 0
          ? registerBuilding(store, plan, `plan ${index}`, twee)
          : registerBuilding(second, doel, `doel ${index}`, een),
      ),
    )
    expect((await store.subject(plan))?.head).toBe(11)
    expect((await store.subject(doel))?.head).toBe(11)
  })

  test('content that is taken away in one subject while it comes in another is whole in the end', async () => {
    const { store, another } = await open()
    const second = await another()
    for (let round = 0; round < 10; round++) {
      const [from, to] = [`van${round}`, `naar${round}`]
      await register(store, { context: '.', subject: from }, `titel ${round}`)
      await store.remove({ context: '.', subject: from }, 1, 'soft', entryOf('versie-zacht-verwijderd'))
      const [, version] = await Promise.all([
        store.remove({ context: '.', subject: from }, 1, 'hard', entryOf('versie-verwijderd')),
        register(second, { context: '.', subject: to }, `titel ${round}`),
      ])
      expect(await store.content(version.contentId)).toMatchObject({ guid: version.guid })
    }
  })
}

function short(outcome: RegisterOutcome): unknown {
  if (outcome.outcome !== 'registered') return outcome
  const { created, version } = outcome
  return { outcome: outcome.outcome, created, version: version.version }
}

async function registerChecked(store: Store, command: RegisterCommand): Promise<number> {
  let outcome: RegisterOutcome
  do {
    const seen = (await store.subject(command.name))?.revision ?? 0
    outcome = await store.register({ ...command, seen })
  } while (outcome.outcome === 'moved')
  return outcome.outcome === 'registered' ? outcome.version.version : Number.NaN
}
