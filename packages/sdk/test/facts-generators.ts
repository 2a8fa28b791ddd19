import type { ConsentDocument, ConsentPerson, ConsentQuestion, Party } from '@samenspraak/sdk/facts'
import { createRandom } from '../src/sample/random.ts'
import { adult, childBorn, childSays, consent, ids, parentSays, question } from './facts-cases.ts'

/** Picks one of a list, the same in every run with the same seed. */
export type Pick = <Item>(list: readonly [Item, ...Item[]]) => Item

export function createPick(seed: string): Pick {
  const random = createRandom(seed)
  return (list) => list[random() % list.length] ?? list[0]
}

export function shuffled<Item>(pick: Pick, items: readonly Item[]): readonly Item[] {
  const left = [...items]
  const order = items.map((_, index) => index).toReversed()
  return order.flatMap((last) => left.splice(pick([0, ...order.filter((at) => at > 0 && at <= last)]), 1))
}

const adultSays = { soort: 'inwoner', inwoner: ids.adult } as const
const everybodySays: ConsentDocument['gegevenDoor'] = [adultSays, parentSays, childSays]

/** A consent or refusal that fits most of the time and often just does not. */
export function anyConsent(pick: Pick, id: string): ConsentDocument {
  const mostly = <Item>(usual: Item, ...others: readonly [Item, ...Item[]]): Item =>
    pick([0, 1, 2, 3, 4, 5, 6, 7, 8]) > 0 ? usual : pick(others)
  const status = mostly<ConsentDocument['status']>(
    pick(['gegeven', 'gegeven', 'geweigerd']),
    'ingetrokken',
    'foutief',
  )
  const organisatie = mostly<string>(ids.clinic, 'x')
  const team = mostly<string>(ids.team, 'x')
  const roltoewijzing = mostly<string>(ids.doctor, 'x')
  const plan = pick([undefined, mostly<string>(ids.plan, 'x')])
  const base = consent(id, {
    over: pick([[ids.adult], [ids.child], [ids.adult, ids.child]]),
    gegevenDoor: mostly(everybodySays, [adultSays], [childSays], [parentSays]),
    verwerkingsdoel: mostly<ConsentDocument['verwerkingsdoel']>('afstemming', 'beleid'),
    gegevensgroepen: pick<ConsentDocument['gegevensgroepen']>([
      ['doelen'],
      ['doelen', 'afspraken'],
      ['afspraken'],
    ]),
    van: [{ organisatie: mostly<string>(ids.holder, 'x') }],
    naar: [pick<Party>([{ organisatie }, { organisatie, team }, { organisatie, roltoewijzing }])],
    regimes: { van: mostly<'wmo2015' | 'wgs'>('wmo2015', 'wgs'), naar: mostly<'zvw' | 'wlz'>('zvw', 'wlz') },
    uitdrukkelijk: pick([true, false]),
    periode: mostly<ConsentDocument['periode']>(
      { begindatum: '2026-01-01' },
      { begindatum: '2026-01-01', einddatum: '2026-05-31' },
      { begindatum: '2026-06-02' },
    ),
    status,
  })
  return {
    ...base,
    ...(plan === undefined ? {} : { plan }),
    ...(status === 'ingetrokken'
      ? { intrekking: { op: pick(['2026-05-01T00:00:00Z', '2026-07-01T00:00:00Z']), door: childSays } }
      : {}),
  }
}

export function anyQuestion(pick: Pick): ConsentQuestion {
  const child: ConsentPerson = pick([
    childBorn('2016-01-01'),
    childBorn('2012-01-01'),
    childBorn('2009-01-01'),
    { inwoner: ids.child },
  ])
  const { van, naar, naarRegimes, ...rest } = question({ inwoners: [adult, child] })
  const known = pick([true, true, true, true, true, false])
  return { ...rest, naar, naarRegimes, ...(known ? { van } : {}) }
}
