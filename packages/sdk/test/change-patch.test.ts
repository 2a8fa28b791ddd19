import { isDeepStrictEqual } from 'node:util'
import { apply as mergeByOther } from 'json-merge-patch'
import { applyPatch as patchByOther } from 'rfc6902'
import { expect, test } from 'vitest'
import * as jsonPatch from '../src/rights/change/patch/json-patch.ts'
import * as mergePatch from '../src/rights/change/patch/merge-patch.ts'
import type { Patched } from '../src/rights/change/patch/patch-trouble.ts'
import { createRandom } from '../src/sample/random.ts'
import { refusedPatches, rfc6902Cases, rfc7386Cases } from './change-patch-cases.ts'
import { randomJson, randomOperation } from './change-random.ts'

type Outcome = Exclude<Patched, { readonly ok: true }> | { readonly ok: true; readonly document: unknown }

/** Without what only the change itself asks for. */
function bare(patched: Patched): Outcome {
  return patched.ok ? { ok: true, document: patched.document } : patched
}

const applyJsonPatch = (document: unknown, patch: readonly unknown[]): Outcome =>
  bare(jsonPatch.applyJsonPatch(document, patch))
const applyMergePatch = (document: unknown, patch: unknown): Outcome =>
  bare(mergePatch.applyMergePatch(document, patch))

test.each(rfc6902Cases)('RFC 6902 $title', ({ document, patch, expected }) => {
  expect(applyJsonPatch(document, patch)).toEqual(expected)
})

test.each(refusedPatches)('$title', ({ document, patch, expected }) => {
  const before = JSON.stringify(document)
  expect(applyJsonPatch(document, patch)).toEqual(expected)
  expect(JSON.stringify(document)).toBe(before)
})

test.each(rfc7386Cases)('RFC 7386 %j with %j is %j', (original, patch, result) => {
  expect(applyMergePatch(original, patch)).toEqual({ ok: true, document: result })
})

test('a later operation that fails takes the earlier ones with it', () => {
  const document = { a: 1 }
  const patch = [
    { op: 'replace', path: '/a', value: 2 },
    { op: 'remove', path: '/b' },
  ]
  expect(applyJsonPatch(document, patch)).toEqual({ ok: false, trouble: 'place-missing', operation: 1 })
  expect(document).toEqual({ a: 1 })
})

test('a patched document shares nothing with the patch or with the document', () => {
  const value = { b: [1] }
  const document = { c: [2] }
  const patched = applyJsonPatch(document, [{ op: 'add', path: '/a', value }])
  value.b.push(3)
  document.c.push(4)
  expect(patched).toEqual({ ok: true, document: { c: [2], a: { b: [1] } } })
})

test('a value that holds itself is refused, by either kind of patch', () => {
  const value: Record<string, unknown> = {}
  value['self'] = value
  expect(applyJsonPatch({}, [{ op: 'add', path: '/a', value }])).toMatchObject({ trouble: 'patch-too-large' })
  expect(applyMergePatch({}, value)).toMatchObject({ trouble: 'patch-too-large' })
})

test('no object of the program gets a property from a merge patch', () => {
  const patch: unknown = JSON.parse(
    '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  )
  expect(applyMergePatch({}, patch)).toEqual({ ok: false, trouble: 'patch-invalid' })
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
})

test('random JSON patches come out as with rfc6902, but for what it lets pass', () => {
  const random = createRandom('change-json-patch')
  const outcomes = { same: 0, refused: 0, lax: 0 }
  let document: unknown
  for (let index = 0; index < 8000; index++) {
    if (index % 5 === 0) document = { root: randomJson(random, 4) }
    const operation = randomOperation(random, document)
    const mine = applyJsonPatch(document, [operation])
    const made = mine.ok ? mine.document : undefined
    const theirs = byOther(document, operation)
    if (theirs !== undefined && isLax(operation) && !isDeepStrictEqual(made, theirs.document)) outcomes.lax++
    else {
      expect({ operation, document, made }).toEqual({ operation, document, made: theirs?.document })
      outcomes[mine.ok ? 'same' : 'refused']++
    }
    if (mine.ok) ({ document } = mine)
  }
  expect(Math.min(outcomes.same, outcomes.refused)).toBeGreaterThan(1000)
  expect(outcomes.lax).toBeLessThan(100)
})

/** Undefined for a refusal; the other throws where a plain value stands in the way. */
function byOther(
  document: unknown,
  operation: ReturnType<typeof randomOperation>,
): { readonly document: unknown } | undefined {
  const copy: unknown = structuredClone(document)
  try {
    return patchByOther(copy, [structuredClone(operation)])[0] === null ? { document: copy } : undefined
  } catch {
    return undefined
  }
}

/**
 * It replaces behind the last item, copies and moves further than that (RFC 6902, 4.1 and 4.3), and looks up where
 * something moves to before it took it away (4.4).
 */
function isLax({ op, path }: ReturnType<typeof randomOperation>): boolean {
  return op === 'move' || (op !== 'add' && /\/(?:-|\d+)$/.test(path))
}

test('random merge patches come out as with json-merge-patch', () => {
  const random = createRandom('change-merge-patch')
  for (let index = 0; index < 5000; index++) {
    const document = randomJson(random, 4)
    const patch = randomJson(random, 4)
    const theirs: unknown = mergeByOther(structuredClone(document), structuredClone(patch))
    expect({ document, patch, mine: applyMergePatch(document, patch) }).toEqual({
      document,
      patch,
      mine: { ok: true, document: theirs },
    })
  }
})
