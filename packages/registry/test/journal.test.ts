import { describe, expect, test } from 'vitest'
import type { Entry } from '../src/journal/entry.ts'
import { noPrevious, sealEntry } from '../src/journal/seal-entry.ts'
import { emptyChain, verifyJournal } from '../src/journal/verify.ts'
import { sha256 } from '../src/store/sha256.ts'

const journal = sealed(['een', 'twee', 'drie', 'vier'])
const [een, twee, drie, vier] = journal

describe('a chain', () => {
  test('has for each entry the hash of its RFC 8785 form, which anybody can compute', () => {
    const [first] = sealed(['een'])
    const form = `{"action":"sleutel-gewijzigd","actor":"een","at":"2026-11-22T09:00:00Z","position":1,"previous":"${noPrevious}"}`
    expect(first?.hash).toBe(sha256(form))
  })

  test('that nobody touched is right, whole or in parts', () => {
    const end = { position: 4, hash: journal[3]?.hash }
    expect(verifyJournal(journal, sha256)).toEqual({ ok: true, end })
    const begin = verifyJournal(journal.slice(0, 2), sha256)
    expect(begin.ok && verifyJournal(journal.slice(2), sha256, begin.end)).toEqual({ ok: true, end })
    expect(verifyJournal([], sha256)).toEqual({ ok: true, end: emptyChain })
  })

  test.each([
    ['has a changed entry', [een, { ...twee, actor: 'ander' }, drie, vier], 'journal/hash', 2],
    ['has an added member', [een, { ...twee, version: 1 }, drie, vier], 'journal/hash', 2],
    ['misses its first entry', [twee, drie, vier], 'journal/position', 2],
    ['misses an entry', [een, twee, vier], 'journal/position', 4],
    ['has entries in another order', [een, drie, twee, vier], 'journal/position', 3],
    ['has an entry twice', [een, een, twee], 'journal/position', 1],
    ['has an entry of another chain', [een, ...sealed(['x', 'y']).slice(1)], 'journal/previous', 2],
    ['was written anew from an entry on', [een, ...resealed(['x', 'y'])], 'journal/previous', 2],
  ])('that %s shows where', (_, entries, code, position) => {
    const present = entries.filter((entry) => entry !== undefined).map(whole)
    expect(verifyJournal(present, sha256)).toEqual({ ok: false, fault: { code, position } })
  })
})

function sealed(actors: readonly string[], start = emptyChain): readonly Entry[] {
  let end = start
  return actors.map((actor) => {
    const said = { at: '2026-11-22T09:00:00Z', actor, action: 'sleutel-gewijzigd' } as const
    const entry = sealEntry(said, { position: end.position + 1, previous: end.hash }, sha256)
    end = entry
    return entry
  })
}

/** A forger's chain: right in itself, but not what the first entry is followed by. */
function resealed(actors: readonly string[]): readonly Entry[] {
  return sealed(actors, { position: 1, hash: sha256('ander begin') })
}

/** The members in full, as the type of a table row leaves them open. */
function whole(entry: Partial<Entry>): Entry {
  const { at = '', actor = '', action = 'sleutel-gewijzigd', position = 0, previous = '', hash = '' } = entry
  const version = entry.version === undefined ? undefined : { version: entry.version }
  return { at, actor, action, ...version, position, previous, hash }
}
