import { expect, test } from 'vitest'
import {
  commandOf,
  contentOf,
  doel,
  eigenPlan,
  entryOf,
  plan,
  register,
  registerBuilding,
  removeBoth,
} from './samples.ts'
import { actor, at } from './samples.ts'
import type { OpenPlace } from './samples.ts'

/** What registering promises about numbers, ids and refusals. */
export function registeringContract(open: OpenPlace): void {
  test('a registered version is told whole and can be read back by every name it has', async () => {
    const { store } = await open()
    const content = contentOf('plan', {
      metadata: { properties: { eigenaar: 'gemeente' }, tags: { '**.bsn': ['PII'] }, sensitive: ['a'] },
      ruleSet: { domainRules: [{ name: 'z', kind: 'CONDITION' }] },
    })
    const outcome = await store.register({
      ...commandOf(plan, 'plan', { content, label: '1.0' }),
      entry: entryOf('versie-gepubliceerd', { motivation: 'eerste' }),
    })
    const guid = (await store.content(1))?.guid ?? ''
    const version = {
      ...plan,
      version: 1,
      contentId: 1,
      guid,
      label: '1.0',
      registeredAt: at,
      registeredBy: actor,
      motivation: 'eerste',
      state: { status: 'gepubliceerd' },
      deleted: false,
    }
    const whole = { id: 1, guid, ...content }
    expect(outcome).toEqual({ outcome: 'registered', version, content: whole, created: true })
    expect(await store.content(1)).toEqual(whole)
    expect(await store.contentByGuid(guid)).toEqual(whole)
    expect(await store.contentByIdentity(content.identity)).toEqual(whole)
    expect(await store.contentsByHash(content.schemaHash)).toEqual([whole])
    expect(await store.version(plan, 1, 'live')).toEqual(version)
    expect(await store.version(plan, 'latest', 'live')).toEqual(version)
    expect(await store.versionByLabel(plan, '1.0')).toEqual(version)
    expect(await store.versionsOfContent(1, 'live')).toEqual([version])
  })

  test('registering the same again answers the first version and text, and writes nothing', async () => {
    const { store } = await open()
    const first = await register(store, plan, 'een')
    await register(store, plan, 'twee')
    const again = { ...contentOf('een'), text: '{ "title": "een" }' }
    const before = await store.subject(plan)
    const outcome = await store.register(commandOf(plan, 'een', { content: again, seen: 0, label: '9.9' }))
    const content = { id: 1, guid: first.guid, ...contentOf('een') }
    expect(outcome).toEqual({ outcome: 'registered', version: first, content, created: false })
    expect(await store.subject(plan)).toEqual(before)
    await store.seal()
    expect(await store.journal(0, 10)).toHaveLength(2)
  })

  test('the same content is one id in every subject and context', async () => {
    const { store } = await open()
    const versions = [
      await register(store, plan, 'een'),
      await register(store, eigenPlan, 'een'),
      await register(store, doel, 'een'),
    ]
    expect(versions.map(({ contentId, version }) => [contentId, version])).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ])
    expect(await store.lastContentId()).toBe(1)
  })

  test('the same schema with other metadata or rules is another content under the same hash', async () => {
    const { store } = await open()
    await register(store, plan, 'een')
    await register(store, plan, 'een', { content: contentOf('een', { metadata: { sensitive: [] } }) })
    await register(store, plan, 'een', { content: contentOf('een', { ruleSet: [] }) })
    const contents = await store.contentsByHash(contentOf('een').schemaHash)
    expect(contents.map(({ id: _id, guid: _guid, ...content }) => content)).toEqual([
      contentOf('een'),
      contentOf('een', { metadata: { sensitive: [] } }),
      contentOf('een', { ruleSet: [] }),
    ])
  })

  test('who checked an older state of the subject is told to check again, and gets the next number then', async () => {
    const { store } = await open()
    expect(await store.subject(plan)).toBeUndefined()
    await register(store, plan, 'een', { seen: 0 })
    expect(await store.register(commandOf(plan, 'twee', { seen: 0 }))).toEqual({
      outcome: 'moved',
      revision: 1,
    })
    const twee = await register(store, plan, 'twee', { seen: 1 })
    expect(twee.version).toBe(2)
    expect(await store.subject(plan)).toEqual({ ...plan, head: 2, revision: 2 })
  })

  test('a change of status or a deletion also means that a subject moved', async () => {
    const { store } = await open()
    await register(store, plan, 'een')
    await store.setState(plan, 1, { status: 'verouderd' }, entryOf('versie-status-gewijzigd'))
    await store.remove(plan, 1, 'soft', entryOf('versie-zacht-verwijderd'))
    expect(await store.register(commandOf(plan, 'twee', { seen: 2 }))).toEqual({
      outcome: 'moved',
      revision: 3,
    })
  })

  test('a version builds only on versions that are there and in sight', async () => {
    const { store } = await open()
    await register(store, doel, 'doel')
    const missing = { ...doel, version: 2 }
    const command = commandOf(plan, 'plan', { references: [{ ...doel, version: 1 }, missing] })
    expect(await store.register(command)).toEqual({ outcome: 'reference-missing', reference: missing })
    await store.remove(doel, 1, 'soft', entryOf('versie-zacht-verwijderd'))
    const hidden = { ...doel, version: 1 }
    expect(await store.register(commandOf(plan, 'plan', { references: [hidden] }))).toEqual({
      outcome: 'reference-missing',
      reference: hidden,
    })
    expect(await store.subject(plan)).toBeUndefined()
    expect(await store.lastContentId()).toBe(1)
  })

  test('a version may build on an earlier one of its own subject', async () => {
    const { store } = await open()
    const een = await register(store, plan, 'een')
    const twee = await registerBuilding(store, plan, 'twee', een)
    expect(await store.referrers(plan, 1)).toEqual([twee])
    expect((await store.content(2))?.references).toEqual([
      { name: 'plan.v1.json', subject: 'plan.v1', version: 1 },
    ])
  })

  test('a label means one content within a subject, also after soft deletion', async () => {
    const { store } = await open()
    await register(store, plan, 'een', { label: '1.0' })
    await register(store, eigenPlan, 'ander', { label: '1.0' })
    const taken = { outcome: 'label-taken', version: 1 }
    expect(await store.register(commandOf(plan, 'twee', { label: '1.0' }))).toEqual(taken)
    await store.remove(plan, 1, 'soft', entryOf('versie-zacht-verwijderd'))
    expect(await store.versionByLabel(plan, '1.0')).toBeUndefined()
    expect(await store.register(commandOf(plan, 'twee', { label: '1.0' }))).toEqual(taken)
    const again = await register(store, plan, 'een', { label: '1.0' })
    expect([again.version, await store.versionByLabel(plan, '1.0')]).toEqual([2, again])
  })

  test('a label is free again after hard deletion', async () => {
    const { store } = await open()
    await register(store, plan, 'een', { label: '1.0' })
    await removeBoth(store, plan, 1)
    expect((await register(store, plan, 'twee', { label: '1.0' })).version).toBe(1)
  })

  test('where a subject stands is its revision with its last live version', async () => {
    const { store } = await open()
    expect(await store.standing(plan)).toBeUndefined()
    await register(store, plan, 'een')
    const twee = await register(store, plan, 'twee')
    const standing = async (): Promise<unknown> => {
      const [here, nowhere] = await Promise.all([store.standing(plan), store.standing(doel)])
      expect(nowhere).toBeUndefined()
      return here
    }
    expect(await standing()).toEqual({ subject: { ...plan, head: 2, revision: 2 }, latest: twee })
    await store.remove(plan, 'all', 'soft', entryOf('versie-zacht-verwijderd'))
    expect(await standing()).toEqual({ subject: { ...plan, head: 2, revision: 3 }, latest: undefined })
    expect(await store.standing({ context: '.', subject: 'nul\u0000' })).toBeUndefined()
  })
}
