import { resolveConsent } from '@samenspraak/sdk/facts'
import type { ConsentDocument, ConsentPerson, ConsentReason } from '@samenspraak/sdk/facts'
import { describe, expect, test } from 'vitest'
import {
  adult,
  childBorn,
  childSays,
  consent,
  ids,
  parentSays,
  question,
  reasonsOf,
  refusal,
} from './facts-cases.ts'

describe('who may consent', () => {
  const of = (...gegevenDoor: ConsentDocument['gegevenDoor']): ConsentDocument =>
    consent('a', { over: [ids.child], gegevenDoor })
  const unable = { kanBelangenNietOverzien: true }
  const mentor = { ...parentSays, namens: ids.adult, vertegenwoordiging: 'mentor' } as const
  const agent = { ...mentor, vertegenwoordiging: 'gevolmachtigde' } as const
  const has = (soort: string): ConsentPerson => ({
    ...adult,
    vertegenwoordigers: [{ soort, periode: { begindatum: '2020-01-01' } }],
  })
  const adultBy = (giver: ConsentDocument['gegevenDoor'][number]): ConsentDocument =>
    consent('a', { gegevenDoor: [giver] })
  test.each<[string, ConsentDocument, ConsentPerson, ConsentReason]>([
    ['for a child under 12 a parent', of(parentSays), childBorn('2016-01-01'), 'consents'],
    [
      'for a child under 12 not the child alone',
      of(childSays),
      childBorn('2016-01-01'),
      'representative-missing',
    ],
    [
      'between 12 and 16 child and parent together',
      of(parentSays, childSays),
      childBorn('2012-01-01'),
      'consents',
    ],
    [
      'between 12 and 16 not the child alone',
      of(childSays),
      childBorn('2012-01-01'),
      'representative-missing',
    ],
    ['between 12 and 16 not the parent alone', of(parentSays), childBorn('2012-01-01'), 'resident-missing'],
    ['from 16 the young person', of(childSays), childBorn('2009-06-01'), 'consents'],
    ['from 16 not the parent', of(parentSays), childBorn('2009-06-01'), 'resident-missing'],
    [
      'a yes of the parent ends on the twelfth birthday',
      of(parentSays),
      childBorn('2014-06-01'),
      'resident-missing',
    ],
    ['the day before it still counts', of(parentSays), childBorn('2014-06-02'), 'consents'],
    [
      'a yes of a child of 15 alone does not become good at 16',
      of(childSays),
      childBorn('2010-06-01'),
      'representative-missing',
    ],
    [
      'a birth date that leaves the band open denies',
      of(parentSays),
      { ...childBorn('2014-06-01'), geboortedatum: '2014' },
      'age-unknown',
    ],
    ['no birth date denies', of(parentSays), { inwoner: ids.child }, 'age-unknown'],
    [
      'a parent who is not on record does not count',
      of(parentSays),
      { inwoner: ids.child, geboortedatum: '2016-01-01' },
      'representative-missing',
    ],
    [
      'a parent on behalf of another child does not count',
      of({ ...parentSays, namens: 'x' }),
      childBorn('2016-01-01'),
      'representative-missing',
    ],
    [
      'an unable child of 13 is represented',
      of(parentSays),
      { ...childBorn('2012-01-01'), ...unable },
      'consents',
    ],
    [
      'an unable adult does not consent alone',
      consent('a'),
      { ...adult, ...unable },
      'representative-missing',
    ],
    ['a mentor consents for an unable adult', adultBy(mentor), { ...has('mentor'), ...unable }, 'consents'],
    [
      'a mentor alone does not when nobody found the adult unable',
      adultBy(mentor),
      has('mentor'),
      'resident-missing',
    ],
    ['an adult with a mentor does not consent alone', consent('a'), has('mentor'), 'representative-missing'],
    [
      'an authorised person consents for an unable adult',
      adultBy(agent),
      { ...has('gevolmachtigde'), ...unable },
      'consents',
    ],
    [
      'an authorised person does not for an able adult',
      adultBy(agent),
      has('gevolmachtigde'),
      'resident-missing',
    ],
    [
      'an administrator never consents',
      adultBy({ ...mentor, vertegenwoordiging: 'bewindvoerder' }),
      { ...has('bewindvoerder'), ...unable },
      'representative-missing',
    ],
  ])('%s', (_title, document, person, reason) => {
    expect(reasonsOf([document], question({ inwoners: [person] }))).toEqual({ a: reason })
  })

  test('a child of 15 refuses alone', () => {
    const no = refusal('no', { over: [ids.child], gegevenDoor: [childSays] })
    const documents = [{ ...of(parentSays, childSays), id: 'yes' }, no]
    expect(reasonsOf(documents, question({ inwoners: [childBorn('2011-01-01')] }))).toEqual({
      no: 'refuses',
      yes: 'overruled',
    })
  })

  test('a no about the child by somebody whose standing is not clear still counts', () => {
    const no = refusal('no', { over: [ids.child], gegevenDoor: [{ soort: 'inwoner', inwoner: ids.mother }] })
    expect(reasonsOf([no], question({ inwoners: [childBorn('2016-01-01')] }))).toEqual({ no: 'refuses' })
  })

  test('a no counts at an unknown age', () => {
    const no = refusal('no', { over: [ids.child], gegevenDoor: [childSays] })
    expect(reasonsOf([no], question({ inwoners: [{ inwoner: ids.child }] }))).toEqual({ no: 'refuses' })
  })

  test('in a consent about two people each speaks for themselves', () => {
    const both = { over: [ids.adult, 'other'] }
    const asked = question({ inwoners: [adult, { inwoner: 'other', geboortedatum: '1980' }] })
    const { bekeken } = resolveConsent([consent('yes', both), refusal('no', both)], asked)
    expect(bekeken.map(({ toestemming, inwoner, reason }) => [toestemming, inwoner, reason])).toEqual([
      ['no', ids.adult, 'refuses'],
      ['yes', ids.adult, 'overruled'],
      ['no', 'other', 'given-by-another'],
      ['yes', 'other', 'resident-missing'],
    ])
  })
})
