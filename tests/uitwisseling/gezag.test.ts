import { expect, test } from 'vitest'
import { toestemming, verwijzing } from '../../examples/uitwisseling/verhaal/documenten.ts'
import { jesse, mensen, organisaties, sabine } from '../../examples/uitwisseling/verhaal/mensen.ts'
import { administration, documentsOf, keeper, startRig } from './rig.ts'
import type { Rig, Role } from './rig.ts'

/** Jesse's sister of eight. */
const mila = '4ea6052d-2f51-40bc-9abd-84819dca821d'
const gp: Role = { client: 'huisarts', ...mensen.huisarts }
const parent: Role = { persoon: sabine, rol: 'wettelijk-vertegenwoordiger', doel: 'meedoen-door-inwoner' }
const child = (persoon: string): Role => ({ persoon, rol: 'inwoner', doel: 'meedoen-door-inwoner' })
const reading = (role: Role): Role => ({ ...role, doel: 'inzage-door-inwoner' })

test('under 12 a parent with authority says yes and reads the referral, and the child does neither', async () => {
  await at('2026-07-15T10:00:00Z', async ({ sayYes, refer, read }) => {
    expect([
      await sayYes(child(mila), mila, [self(mila)]),
      await refer(mila),
      await sayYes(parent, mila, [byParent(mila)]),
      await refer(mila),
      await read(parent, mila),
      await read(child(mila), mila),
    ]).toEqual([403, 403, 201, 201, 200, 404])
  })
})

test('from 12 to 16 both must say yes, nobody says it for the other, and both read the referral', async () => {
  await at('2026-07-15T10:00:00Z', async ({ sayYes, refer, read }) => {
    expect([
      await sayYes(parent, jesse, [byParent(jesse)]),
      await sayYes(child(jesse), jesse, [self(jesse), byParent(jesse)]),
      await sayYes(child(jesse), jesse, [self(jesse)]),
      await refer(jesse),
      await sayYes(administration, jesse, [self(jesse), byParent(jesse)]),
      await refer(jesse),
      await read(child(jesse), jesse),
      await read(parent, jesse),
    ]).toEqual([403, 403, 201, 403, 201, 201, 200, 200])
  })
})

test('from 16 the young person alone says yes and reads the referral', async () => {
  await at('2027-03-01T10:00:00Z', async ({ sayYes, refer, read }) => {
    expect([
      await sayYes(parent, jesse, [byParent(jesse)]),
      await sayYes(child(jesse), jesse, [self(jesse)]),
      await refer(jesse),
      await read(child(jesse), jesse),
      await read(parent, jesse),
    ]).toEqual([403, 201, 201, 200, 404])
  })
})

test('a parent says no yes in the name of a child, and no parent of another child says anything', async () => {
  await at('2026-07-15T10:00:00Z', async ({ sayYes }) => {
    const other = '1c5d1333-0df0-4170-8efd-25cfe70e6b16'
    expect([
      await sayYes(parent, mila, [self(mila)]),
      await sayYes(parent, other, [byParent(other)]),
      await sayYes({ ...parent, persoon: other }, mila, [byParent(mila)]),
    ]).toEqual([403, 403, 403])
  })
})

test('a GP names the consent in a referral of their own practice, and in no other', async () => {
  await at('2026-07-15T10:00:00Z', async ({ sayYes, refer }) => {
    await sayYes(parent, mila, [byParent(mila)])
    const named = { toestemming: toestemming.id }
    const elsewhere = { verwijzer: { ...verwijzing.verwijzer, organisatie: organisaties.welzijn } }
    expect([await refer(mila, { ...named, ...elsewhere }), await refer(mila, named)]).toEqual([403, 201])
  })
})

function self(inwoner: string): object {
  return { soort: 'inwoner', inwoner }
}

function byParent(namens: string): object {
  return {
    soort: 'vertegenwoordiger',
    namens,
    naam: 'Sabine Voorbeeldstra',
    vertegenwoordiging: 'ouder-met-gezag',
  }
}

interface Acts {
  readonly sayYes: (role: Role, over: string, gegevenDoor: readonly object[]) => Promise<number>
  readonly refer: (over: string, more?: object) => Promise<number>
  readonly read: (role: Role, over: string) => Promise<number>
}

/** What can be done with a party that keeps the family, at one moment. */
async function at(moment: string, play: (acts: Acts) => Promise<void>): Promise<void> {
  const rig = await startRig(
    {
      clients: [
        { id: 'beheer', geheim: 'beheer', organisatie: keeper, beheer: true },
        { id: 'eigen', geheim: 'eigen', organisatie: keeper },
        { id: 'huisarts', geheim: 'huisarts', organisatie: organisaties.huisarts },
      ],
    },
    moment,
  )
  const kept = new Set(['inwoners', 'huishoudens', 'roltoewijzingen', 'organisaties'])
  for (const [pad, body] of documentsOf('emmen').filter(([one]) => kept.has(one)))
    await rig.ask(administration, 'POST', `/v1/${pad}`, { body })
  try {
    await play(actsOf(rig, moment))
    expect(rig.departed).toEqual([])
  } finally {
    await rig.party.sluit()
  }
}

function actsOf(rig: Rig, moment: string): Acts {
  let last = 0
  const fresh = (): string => `7c0f2a51-6a3e-4a64-9a5b-0f3d7f5e2a${String(++last).padStart(2, '0')}`
  const status = async (...request: Parameters<Rig['ask']>): Promise<number> =>
    (await rig.ask(...request)).status
  const referral = (over: string): string =>
    over === mila ? verwijzing.id : verwijzing.id.replace('02', '05')
  return {
    sayYes: async (role, over, gegevenDoor) => {
      const regimes = {
        van: 'jeugdwet',
        naar: 'zvw',
        grondslag: { wet: 'Jeugdwet', artikel: '7.3.11', begrip: 'toestemming' },
      }
      const van = [{ organisatie: keeper }]
      const given = {
        periode: { begindatum: moment.slice(0, 10) },
        bewijs: { wijze: 'elektronisch', op: moment },
      }
      const body = { ...toestemming, ...given, id: fresh(), over: [over], gegevenDoor, van, regimes }
      return status(role, 'POST', '/v1/toestemmingen', { body })
    },
    refer: async (over, more = {}) => {
      const body = {
        ...verwijzing,
        id: referral(over),
        soort: 'naar-jeugdhulp',
        verwijzer: { ...verwijzing.verwijzer, soort: { standaard: 'ijw-3.2', cod327Jw: '02' } },
        over: [over],
        wettelijkRegime: 'jeugdwet',
        vastlegging: { ...verwijzing.vastlegging, wettelijkRegime: 'jeugdwet' },
        ...more,
      }
      return status(gp, 'POST', '/v1/verwijzingen', { body })
    },
    read: async (role, over) => status(reading(role), 'GET', `/v1/verwijzingen/${referral(over)}`),
  }
}
