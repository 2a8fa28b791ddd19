import { messageTypes } from '@samenspraak/sdk/message-types'
import {
  checkOndersteuningsplan,
  isOndersteuningsplan,
  parseOndersteuningsplan,
} from '@samenspraak/sdk/ondersteuningsplan'
import { checkZelfredzaamheidsmatrix } from '@samenspraak/sdk/zelfredzaamheidsmatrix'
import { describe, expect, test } from 'vitest'
import { check } from '../src/check/check.ts'
import type { Validate } from '../src/check/fault.ts'
import { isMessageSchema, readSchemas } from '../../../scripts/sources/schemas.ts'

const sources = readSchemas().filter(isMessageSchema)
const plan = validPlan()

describe('an issue', () => {
  test('names the place, the rule and the term in both languages', () => {
    expect(checkOndersteuningsplan({ ...plan, status: 'lopend' })).toEqual({
      ok: false,
      truncated: false,
      issues: [
        {
          code: 'sdk/enum',
          at: '/status',
          term: 'planstatus',
          nl: 'Status van het plan (planstatus): moet een van deze codes zijn: concept, actief, opgeschort, afgerond, ingetrokken, vervangen, foutief.',
          en: 'Plan status: must be one of these codes: concept, actief, opgeschort, afgerond, ingetrokken, vervangen, foutief.',
        },
      ],
    })
  })

  test('says which known name a mistyped one most likely meant, and where the mistyped one stands', () => {
    const { status: _status, ...rest } = plan
    expect(issuesOf({ stauts: 'actief', ...rest })).toMatchObject([
      { code: 'sdk/required', at: '/status' },
      { code: 'sdk/unknown-property', at: '', position: 1, nl: expect.stringContaining('bedoelt u status?') },
    ])
  })

  test('is given once for a value that breaks several rules', () => {
    const tooLong = {
      ...plan,
      vastlegging: { ...Object(plan['vastlegging']), bron: 'geen uuid maar wel tekst' },
    }
    expect(issuesOf(tooLong)).toMatchObject([{ code: 'sdk/format', at: '/vastlegging/bron' }])
  })

  test('about a tag names the tag and not every variant', () => {
    const broken = {
      ...plan,
      leefgebieden: [{ ...someLifeArea(), leefgebied: { stelsel: 'zrm-2031', domein2017: 'financien' } }],
    }
    expect(issuesOf(broken)).toMatchObject([{ code: 'sdk/enum', at: '/leefgebieden/0/leefgebied/stelsel' }])
  })

  test('about a variant is only about the variant that the tag selects', () => {
    const broken = {
      ...plan,
      leefgebieden: [{ ...someLifeArea(), leefgebied: { stelsel: 'zrm-2013', domein2017: 'financien' } }],
    }
    expect(issuesOf(broken)).toMatchObject([
      { code: 'sdk/required', at: '/leefgebieden/0/leefgebied/domein2013' },
      { code: 'sdk/unknown-property', at: '/leefgebieden/0/leefgebied', position: 2 },
    ])
  })
})

describe('privacy', () => {
  const secret = 'Sjoerdje999990019'

  test.each(sources)(
    'no issue of $name $version repeats a value or an unknown name of the message',
    async ({ id, valid }) => {
      const type = await messageTypes.find(({ schemaId }) => schemaId === id)?.load()
      for (const { document } of valid) {
        for (const planted of plantEverywhere(document, secret)) {
          const checked = type?.check(planted)
          if (checked?.ok === false) expect(JSON.stringify(checked.issues)).not.toContain(secret)
        }
      }
    },
  )

  test('an issue of the JSON itself repeats nothing of the text', () => {
    const parsed = parseOndersteuningsplan(`{"${secret}": {"a": "${secret}", "a": 1, "b": "${secret}`)
    expect(parsed.ok).toBe(false)
    expect(JSON.stringify(parsed)).not.toContain(secret)
  })
})

describe('the number of issues', () => {
  const many = { ...plan, doelen: Array.from({ length: 60 }, () => ({})) }

  test('is capped at a hundred and says that there may be more', () => {
    const checked = checkOndersteuningsplan(many)
    expect(checked).toMatchObject({ ok: false, truncated: true, issues: { length: 100 } })
  })

  test('is one when only the first is asked', () => {
    expect(checkOndersteuningsplan(many, { maxIssues: 1 })).toMatchObject({
      ok: false,
      truncated: true,
      issues: { length: 1 },
    })
  })

  test('is not truncated when all are there', () => {
    expect(checkOndersteuningsplan({ ...plan, status: 1 })).toMatchObject({
      ok: false,
      truncated: false,
      issues: { length: 1 },
    })
  })
})

describe('found by somebody who tried to break it', () => {
  test('a text that every object inherits is seen twice in a list of unique texts', () => {
    const doubled = { ...plan, over: ['__proto__', '__proto__'] }
    expect(issuesOf(doubled)).toContainEqual(
      expect.objectContaining({ code: 'sdk/duplicate-item', at: '/over' }),
    )
  })

  test('a fraction outside the bounds is one issue', () => {
    expect(checkZelfredzaamheidsmatrix({ editie: '2017', domeinen: { financien: 0.5 } })).toMatchObject({
      ok: false,
      issues: { length: 1, 0: { code: 'sdk/type', at: '/domeinen/financien' } },
    })
  })

  test('of a list that is too long only the length is told', () => {
    const broken = { ...plan, over: Array.from({ length: 40 }, () => 'geen id') }
    expect(issuesOf(broken)).toMatchObject([{ code: 'sdk/too-many-items', at: '/over' }])
  })

  test('the position of the last of many unknown properties is right', () => {
    const unknown = Object.fromEntries(Array.from({ length: 90 }, (_none, index) => [`x${index}x`, 1]))
    const last = issuesOf({ ...plan, ...unknown }).at(-1)
    expect(last).toMatchObject({ code: 'sdk/unknown-property', position: Object.keys(plan).length + 90 })
  })

  test('a property that is undefined does not count as one', () => {
    expect(checkZelfredzaamheidsmatrix({ editie: '2017', domeinen: { financien: undefined } })).toMatchObject(
      {
        ok: false,
        issues: { 0: { code: 'sdk/too-few-properties', at: '/domeinen' } },
      },
    )
  })

  test.each([Number.NaN, 0, -3, 1.9])(
    'maxIssues %d is a whole number of at least one, or the default',
    (maxIssues) => {
      const checked = checkOndersteuningsplan({ ...plan, status: 1, titel: 1 }, { maxIssues })
      expect(checked.ok ? 0 : checked.issues.length).toBe(maxIssues === 1.9 || maxIssues === -3 ? 1 : 2)
    },
  )

  test('issues of the JSON that were cut off are said to be', () => {
    const text = `{${Array.from({ length: 40 }, () => '"a":1').join()}}`
    expect(parseOndersteuningsplan(text)).toMatchObject({
      ok: false,
      truncated: true,
      issues: { length: 20 },
    })
  })

  test('a value that is refused at the first look and not at the second has an issue all the same', () => {
    const onlyAtFirst: Validate = (_data, path) => path !== 0
    expect(check(onlyAtFirst, [['Plan', 'Plan', 'plan']], {})).toMatchObject({
      ok: false,
      issues: [{ code: 'sdk/type', at: '' }],
    })
  })
})

describe('what is not a message', () => {
  test.each([undefined, null, 0, 'tekst', true, [], () => 1, Symbol('x')])(
    '%s is refused with one issue at the root',
    (value) => {
      expect(checkOndersteuningsplan(value)).toMatchObject({
        ok: false,
        issues: { length: 1, 0: { code: 'sdk/type', at: '' } },
      })
      expect(isOndersteuningsplan(value)).toBe(false)
    },
  )
})

function validPlan(): Readonly<Record<string, unknown>> {
  const source = sources.find(({ name }) => name === 'ondersteuningsplan')
  const example = source?.valid.find(({ document }) => Object.keys(Object(document)).length < 14)
  return structuredClone(Object(example?.document))
}

function someLifeArea(): Readonly<Record<string, unknown>> {
  return {
    id: '0b7a3f5c-2f53-4d55-9a60-0d9c2f6f7a11',
    over: ['0b7a3f5c-2f53-4d55-9a60-0d9c2f6f7a12'],
    beeld: 'Het gaat beter.',
  }
}

function issuesOf(document: unknown): readonly unknown[] {
  const checked = checkOndersteuningsplan(document)
  return checked.ok ? [] : checked.issues
}

/** Copies of a document with a secret in place of each value in turn, and as an extra name in each object. */
function* plantEverywhere(document: unknown, secret: string): Generator {
  yield { ...Object(document), [secret]: 1 }
  const places: (readonly string[])[] = []
  const visit = (value: unknown, path: readonly string[]): void => {
    for (const [key, inner] of Object.entries(Object(typeof value === 'object' ? value : {}))) {
      places.push([...path, key])
      visit(inner, [...path, key])
    }
  }
  visit(document, [])
  for (const path of places) {
    const copy: unknown = structuredClone(document)
    const holder = path.slice(0, -1).reduce<unknown>((value, key) => Reflect.get(Object(value), key), copy)
    const last = path.at(-1) ?? ''
    const old: unknown = Reflect.get(Object(holder), last)
    Reflect.set(
      Object(holder),
      last,
      typeof old === 'object' && old !== null && !Array.isArray(old)
        ? { ...old, [secret]: secret }
        : `${secret} `,
    )
    yield copy
  }
}
