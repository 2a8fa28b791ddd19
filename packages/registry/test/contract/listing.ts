import { expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { contentOf, entryOf, plan, register, registerBuilding } from './samples.ts'
import type { OpenPlace } from './samples.ts'

/** What lists promise about order, sight and pages. */
export function listingContract(open: OpenPlace): void {
  test('subjects are listed in order of code point, by context, prefix and page', async () => {
    const { store } = await open()
    await fill(store)
    const all = ['.: a', '.: a%', '.: aB', '.: a_c', '.: aé', '.: a\u{ffff}', '.: a😀', '.: b', '.ctx: a']
    const listed = async (...[filter, page]: Parameters<Store['subjects']>): Promise<readonly string[]> =>
      (await store.subjects(filter, page)).map(({ context, subject }) => `${context}: ${subject}`)
    expect(await listed({ sight: 'live' }, {})).toEqual(all)
    expect(await listed({ sight: 'live', context: '.ctx' }, {})).toEqual(['.ctx: a'])
    expect(await listed({ sight: 'live', context: '.', prefix: 'a' }, {})).toEqual(all.slice(0, 7))
    expect(await listed({ sight: 'live', prefix: 'a_' }, {})).toEqual(['.: a_c'])
    expect(await listed({ sight: 'live', prefix: 'a\u{ffff}' }, {})).toEqual(['.: a\u{ffff}'])
    expect(await listed({ sight: 'live', prefix: 'A' }, {})).toEqual([])
    expect(await listed({ sight: 'live' }, { offset: 2, limit: 3 })).toEqual(all.slice(2, 5))
    expect(await listed({ sight: 'live' }, { offset: 8 })).toEqual(all.slice(8))
    expect(await listed({ sight: 'live' }, { limit: 0 })).toEqual([])
    expect(await store.contexts()).toEqual(['.', '.ctx'])
  })

  test('each sight lists the subjects and versions that it says', async () => {
    const { store } = await open()
    const half = { context: '.', subject: 'half' }
    const gone = { context: '.', subject: 'weg' }
    for (const title of ['een', 'twee', 'drie']) await register(store, half, title)
    await register(store, gone, 'een')
    await store.remove(half, 3, 'soft', entryOf('versie-zacht-verwijderd'))
    await store.remove(gone, 'all', 'soft', entryOf('versie-zacht-verwijderd'))
    const seen = async (sight: 'live' | 'also-deleted' | 'only-deleted'): Promise<unknown> => ({
      subjects: (await store.subjects({ sight }, {})).map(({ subject }) => subject),
      versions: (await store.versions(half, sight)).map(({ version }) => version),
      latest: (await store.allVersions({ sight, latestOnly: true }, {})).map(
        ({ subject, version }) => `${subject}/${version}`,
      ),
      ofContent: (await store.versionsOfContent(1, sight)).map(({ subject }) => subject),
    })
    expect(await seen('live')).toEqual({
      subjects: ['half'],
      versions: [1, 2],
      latest: ['half/2'],
      ofContent: ['half'],
    })
    expect(await seen('also-deleted')).toEqual({
      subjects: ['half', 'weg'],
      versions: [1, 2, 3],
      latest: ['half/3', 'weg/1'],
      ofContent: ['half', 'weg'],
    })
    expect(await seen('only-deleted')).toEqual({
      subjects: ['half', 'weg'],
      versions: [3],
      latest: ['half/3', 'weg/1'],
      ofContent: ['weg'],
    })
  })

  test('versions of the whole registry are listed in order, by context, prefix and page', async () => {
    const { store } = await open()
    for (const subject of ['b', 'a', 'ab'])
      for (const title of ['een', 'twee']) await register(store, { context: '.', subject }, title)
    await register(store, { context: '.ctx', subject: 'a' }, 'een')
    const listed = async (...[filter, page]: Parameters<Store['allVersions']>): Promise<readonly string[]> =>
      (await store.allVersions(filter, page)).map((one) => `${one.context} ${one.subject}/${one.version}`)
    const all = ['. a/1', '. a/2', '. ab/1', '. ab/2', '. b/1', '. b/2', '.ctx a/1']
    expect(await listed({ sight: 'live', latestOnly: false }, {})).toEqual(all)
    expect(await listed({ sight: 'live', latestOnly: false }, { offset: 1, limit: 4 })).toEqual(
      all.slice(1, 5),
    )
    expect(await listed({ sight: 'live', latestOnly: true, context: '.' }, {})).toEqual([
      '. a/2',
      '. ab/2',
      '. b/2',
    ])
    expect(await listed({ sight: 'live', latestOnly: true, prefix: 'ab' }, {})).toEqual(['. ab/2'])
  })

  test('who builds on a version is listed once and in order', async () => {
    const { store } = await open()
    const base = await register(store, plan, 'basis')
    await registerBuilding(store, { context: '.ctx', subject: 'z' }, 'z', base)
    await registerBuilding(store, { context: '.', subject: 'y' }, 'y', base)
    const twice = [1, 2].map((part) => ({ name: `deel-${part}`, subject: plan.subject, version: 1 }))
    await register(store, { context: '.', subject: 'x' }, 'x', {
      content: contentOf('x', { references: twice }),
      references: [base, base],
    })
    const names = (await store.referrers(plan, 1)).map(({ context, subject }) => context + subject)
    expect(names).toEqual(['.x', '.y', '.ctxz'])
  })

  test('names that nobody has are not there, however strange', async () => {
    const { store } = await open()
    await register(store, plan, 'een')
    expect(await store.content(2)).toBeUndefined()
    expect(await store.content(9_007_199_254_740_991)).toBeUndefined()
    expect(await store.content(1.5)).toBeUndefined()
    expect(await store.contentByGuid('geen guid')).toBeUndefined()
    expect(await store.contentByIdentity('\u{0}')).toBeUndefined()
    expect(await store.contentsByHash('')).toEqual([])
    expect(await store.version(plan, 9_007_199_254_740_991, 'also-deleted')).toBeUndefined()
    expect(await store.version(plan, -1, 'live')).toBeUndefined()
    expect(await store.versionByLabel(plan, '1.0\u{0}')).toBeUndefined()
    expect(await store.versions({ context: '.x', subject: "'; drop table version" }, 'live')).toEqual([])
    expect(await store.versionsOfContent(9_007_199_254_740_991, 'live')).toEqual([])
    expect(await store.referrers(plan, 9_007_199_254_740_991)).toEqual([])
    expect(await store.record('sleutel', '\u{0}')).toBeUndefined()
  })
}

async function fill(store: Store): Promise<void> {
  const names = ['b', 'a😀', 'a\u{ffff}', 'aé', 'aB', 'a_c', 'a%', 'a']
  for (const subject of names) await register(store, { context: '.', subject }, subject)
  await register(store, { context: '.ctx', subject: 'a' }, 'a')
}
