import { messageTypes } from '@samenspraak/sdk/message-types'
import { describe, expect, test } from 'vitest'
import { isMessageSchema, readSchemas } from '../../../scripts/sources/schemas.ts'

const sources = readSchemas().filter(isMessageSchema)

test('every schema version has a message type', () => {
  expect(messageTypes.map(({ schemaId }) => schemaId)).toEqual(sources.map(({ id }) => id))
})

describe.each(sources)('$name $version', ({ id, valid, invalid }) => {
  const messageType = messageTypes.find(({ schemaId }) => schemaId === id)?.load()

  test.each(valid)('accepts valid/$name', async ({ document }) => {
    expect((await messageType)?.check(document)).toEqual({ ok: true, value: document })
  })

  test.each(invalid)('gives exactly the expected issues for invalid/$name', async ({ document, issues }) => {
    const checked = (await messageType)?.check(document)
    const found =
      checked?.ok === false ? checked.issues.map(({ code, at, term }) => ({ code, at, term })) : []
    expect(byPlace(found)).toEqual(byPlace(issues))
  })

  test.each(invalid)('stops at one issue of invalid/$name when asked', async ({ document }) => {
    const checked = (await messageType)?.check(document, { maxIssues: 1 })
    expect(checked?.ok === false && checked.issues.length).toBe(1)
  })
})

function byPlace<T extends { readonly at: string; readonly code: string }>(
  issues: readonly T[],
): readonly T[] {
  return issues.toSorted((a, b) => `${a.at} ${a.code}`.localeCompare(`${b.at} ${b.code}`))
}
