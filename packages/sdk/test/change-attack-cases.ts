import type { RoleCase } from './change-role-cases.ts'
import {
  byCoach,
  byResident,
  byStranger,
  coach,
  goal,
  newId,
  resident,
  stranger,
} from './change-role-cases.ts'

const mainGoal = '393aaa1c-e6c3-4f26-95a9-5c79b9c24205'
const koor = '88fd4dc0-759d-40b7-8d1c-8fce2156bafb'
const hiddenDebt = '10c2f2d6-11da-4339-a257-556a9f0962de'
const coachAsParty = 'fd19b3a5-e614-422c-b0bd-b95f2cad0af8'
const neighbour = '3162cea7-94d2-4db8-93c3-4b9e3ae7e1d5'

const ids = (count: number): readonly string[] =>
  Array.from({ length: count }, (_value, index) => newId.replace(/..$/, String(index + 10)))

/** Ways to get what is not one's own, to break something, or to learn what is hidden. */
export const attacks: readonly RoleCase[] = [
  {
    title: 'nothing is left of a document that is taken away',
    rol: 'inwoner',
    patch: [{ op: 'remove', path: '' }],
    expected: ['change-not-allowed '],
  },
  {
    title: 'a merge patch that is no object is no document',
    rol: 'inwoner',
    patch: 'weg',
    expected: ['change-not-allowed '],
  },
  {
    title: 'a merge patch with hidden groups writes none of them',
    rol: 'wijkcoach',
    patch: {
      inkomenEnSchulden: [{ id: newId, over: [resident], tekst: 'Schuld.', auteur: byCoach }],
      juridischeStatus: 'geen',
      koppelingen: { beschikkingen: [newId] },
    },
    expected: [
      'change-not-allowed /koppelingen/beschikkingen',
      'change-not-allowed /inkomenEnSchulden/0',
      'change-not-allowed /juridischeStatus',
    ],
  },
  {
    title: 'null does not take away what is hidden',
    rol: 'wijkcoach',
    patch: { inkomenEnSchulden: null, gezondheid: null },
    expected: ['change-not-allowed /gezondheid/0'],
  },
  {
    title: 'a place that is hidden is no place to copy from',
    rol: 'wijkcoach',
    patch: [{ op: 'copy', from: '/inkomenEnSchulden/0/tekst', path: '/titel' }],
    expected: ['change-place-missing '],
  },
  {
    title: 'a place that is hidden is no place to move from',
    rol: 'wijkcoach',
    patch: [{ op: 'move', from: '/vastlegging/versie', path: '/titel' }],
    expected: ['change-place-missing '],
  },
  {
    title: 'a test of a hidden value is the same as a test of nothing',
    rol: 'wijkcoach',
    patch: [{ op: 'test', path: '/inkomenEnSchulden/0/id', value: hiddenDebt }],
    expected: ['change-place-missing '],
  },
  {
    title: 'version, time and person of the record are not written',
    rol: 'regisseur',
    patch: {
      vastlegging: {
        versie: 10,
        vastgelegdOp: '2026-11-22T10:00:00Z',
        wettelijkRegime: 'wmo2015',
        bron: stranger,
      },
    },
    expected: [
      'change-not-writable /vastlegging/bron',
      'change-not-writable /vastlegging/versie',
      'change-not-writable /vastlegging/vastgelegdOp',
    ],
  },
  {
    title: 'id and $schema stay',
    rol: 'regisseur',
    patch: { id: newId, $schema: 'https://example.org' },
    expected: ['change-not-writable /$schema', 'change-not-writable /id'],
  },
  {
    title: 'a goal does not get another id: it would be another goal',
    rol: 'inwoner',
    patch: [{ op: 'replace', path: '/doelen/0/id', value: newId }],
    expected: ['change-not-allowed /doelen/0'],
  },
  {
    title: 'a goal does not come back under a new id with the remark of another',
    rol: 'wijkcoach',
    patch: [{ op: 'replace', path: '/doelen/1/id', value: newId }],
    expected: ['change-not-allowed /doelen/1', 'change-not-author /doelen/1/opmerkingen/0'],
  },
  ...[
    ['of something that is seen', koor],
    ['of something of another kind', neighbour],
    ['of something that is hidden', hiddenDebt],
    ['that is not random', '0b0e5a52-9d1c-1f6e-8a37-3f6d2c1b9e01'],
    ['in capitals', newId.toUpperCase()],
    ['that is no id', 'doel'],
    ['that is a number', 7],
  ].map(([what, id]) => ({
    title: `a new goal with an id ${String(what)} is refused in one and the same way`,
    rol: 'wijkcoach',
    patch: [{ op: 'add', path: '/doelen/-', value: { ...goal, id, auteur: byCoach } }],
    expected: ['change-id-not-new /doelen/2'],
  })),
  {
    title: 'two new goals do not share an id',
    rol: 'wijkcoach',
    patch: [
      { op: 'add', path: '/doelen/-', value: { ...goal, auteur: byCoach } },
      { op: 'copy', from: '/doelen/2', path: '/doelen/-' },
    ],
    expected: ['change-id-not-new /doelen/3'],
  },
  {
    title: 'a second goal with the id of one that is seen does not take its place',
    rol: 'wijkcoach',
    patch: [{ op: 'copy', from: '/doelen/1', path: '/doelen/0' }],
    expected: [
      'change-not-allowed /doelen/1',
      'change-id-not-new /doelen/2',
      'change-not-author /doelen/2/opmerkingen/0',
    ],
  },
  {
    title: 'an agreement of somebody else is not made the own task',
    rol: 'wijkcoach',
    patch: [{ op: 'replace', path: '/afspraken/0/uitvoerder', value: coachAsParty }],
    expected: ['change-not-allowed /afspraken/0/uitvoerder', 'change-gains-rights /afspraken/0'],
  },
  {
    title: 'what falls under an act that hides it cannot be brought under another',
    rol: 'wijkcoach',
    plan: (plan) => {
      Object.assign(plan['doelen']?.[1] ?? {}, { wettelijkRegime: 'jeugdwet' })
    },
    patch: [{ op: 'replace', path: '/doelen/1/wettelijkRegime', value: 'wmo2015' }],
    expected: ['change-place-missing '],
  },
  {
    title: 'somebody who is involved does not become somebody else',
    rol: 'regisseur',
    patch: [{ op: 'replace', path: '/betrokkenen/1/inwoner', value: resident }],
    expected: ['change-gains-rights /betrokkenen/1'],
  },
  {
    title: 'a reference leads to what is seen, not to what may be hidden or nowhere',
    rol: 'wijkcoach',
    patch: [
      {
        op: 'add',
        path: '/afspraken/-',
        value: {
          id: newId,
          soort: 'afspraak',
          over: [resident],
          wat: 'Samen bellen.',
          uitvoerder: coachAsParty,
          voorDoelen: [mainGoal, hiddenDebt],
          status: 'gepland',
          wettelijkRegime: 'wmo2015',
          auteur: byCoach,
        },
      },
    ],
    expected: ['change-reference-unknown /afspraken/2/voorDoelen'],
  },
  {
    title: 'a goal that is not seen is not opened by an agreement of their own',
    rol: 'onderaannemer',
    wie: { roltoewijzing: stranger, organisatie: newId },
    plan: (plan) => {
      Object.assign(plan['betrokkenen']?.[4] ?? {}, { roltoewijzing: stranger })
    },
    patch: [
      {
        op: 'add',
        path: '/afspraken',
        value: [
          {
            id: newId,
            soort: 'afspraak',
            over: [resident],
            wat: 'Samen bellen.',
            uitvoerder: 'e6d5cfb3-fc8c-49fd-a0ed-29164e44e9f8',
            voorDoelen: [mainGoal],
            status: 'gepland',
            wettelijkRegime: 'wmo2015',
            auteur: byStranger,
          },
        ],
      },
    ],
    expected: ['change-reference-unknown /afspraken/0/voorDoelen'],
  },
  {
    title: 'a goal that is not seen is not opened by adding it to an own task',
    rol: 'vrijwilliger',
    wie: { roltoewijzing: stranger, organisatie: newId },
    facts: {
      toestemmingen: ['omslag', 'contact', 'doelen', 'afspraken'].map((gegevensgroep) => ({
        toestemming: newId,
        inwoner: resident,
        gegevensgroep,
        vanRegime: 'wmo2015',
        uitdrukkelijk: true,
      })),
    },
    plan: (plan) => {
      Object.assign(plan['betrokkenen']?.[4] ?? {}, { roltoewijzing: stranger })
      Object.assign(plan['afspraken']?.[0] ?? {}, {
        uitvoerder: 'e6d5cfb3-fc8c-49fd-a0ed-29164e44e9f8',
        wettelijkRegime: 'wmo2015',
      })
    },
    patch: [{ op: 'add', path: '/afspraken/0/voorDoelen/-', value: mainGoal }],
    expected: ['change-reference-unknown /afspraken/0/voorDoelen'],
  },
  {
    title: 'a goal that an agreement works on is not taken away',
    rol: 'wijkcoach',
    patch: [{ op: 'remove', path: '/doelen/1' }],
    expected: ['change-not-allowed /doelen/1'],
  },
  {
    title: 'a remark of another does not go with what it hangs on',
    rol: 'wijkcoach',
    plan: (plan) => {
      delete plan['evaluaties']
      for (const agreement of plan['afspraken'] ?? []) Object.assign(agreement, { voorDoelen: [mainGoal] })
    },
    patch: [{ op: 'remove', path: '/doelen/1' }],
    expected: ['change-not-allowed /doelen/1'],
  },
  {
    title: 'an item is not put into a list of another kind',
    rol: 'inwoner',
    patch: [{ op: 'move', from: '/afspraken/0', path: '/doelen/0' }],
    expected: [
      'change-result-invalid /doelen/0',
      'change-id-not-new /doelen/0',
      'change-not-allowed /afspraken/0',
    ],
  },
  {
    title: 'a list does not become a text, nor an object a list',
    rol: 'inwoner',
    patch: { doelen: 'geen', afspraken: { 0: {} }, sterkePunten: [[]], periode: [], titel: {} },
    expected: [
      'change-result-invalid /titel',
      'change-result-invalid /periode',
      'change-result-invalid /sterkePunten',
      'change-result-invalid /doelen',
      'change-result-invalid /afspraken',
    ],
  },
  {
    title: 'a property that nobody knows is refused without repeating its name',
    rol: 'inwoner',
    patch: { 'Jan de Boer': 1, doelen: null },
    expected: ['change-result-invalid ', 'change-not-allowed /doelen/0', 'change-not-allowed /doelen/1'],
  },
  {
    title: 'a value that the schema does not allow is refused in its place',
    rol: 'wijkcoach',
    patch: [{ op: 'replace', path: '/doelen/1/status', value: 'misschien' }],
    expected: ['change-result-invalid /doelen/1/status'],
  },
  {
    title: 'more goals than a plan may have are refused without saying how many there are',
    rol: 'wijkcoach',
    patch: ids(90).flatMap((id, index) =>
      [0, 1, 2].map((part) => ({
        op: 'add',
        path: '/doelen/-',
        value: { ...goal, id: `${part}${id.slice(1, -2)}${index + 10}`, auteur: byCoach },
      })),
    ),
    expected: ['change-result-invalid '],
  },
  {
    title: 'a name of JavaScript itself is no name',
    rol: 'inwoner',
    patch: JSON.parse('{"__proto__":{"titel":"Mijn plan"}}'),
    expected: ['change-patch-invalid '],
  },
  {
    title: 'a remark of another is not changed by the author of the goal',
    rol: 'wijkcoach',
    patch: [{ op: 'replace', path: '/doelen/1/opmerkingen/0/auteur', value: byCoach }],
    expected: [
      'change-not-allowed /doelen/1/opmerkingen/0/auteur/soort',
      'change-not-allowed /doelen/1/opmerkingen/0/auteur/inwoner',
      'change-not-allowed /doelen/1/opmerkingen/0/auteur/roltoewijzing',
      'change-not-author /doelen/1/opmerkingen/0',
    ],
  },
  {
    title: 'a remark that is put before others leaves them as they are',
    rol: 'inwoner',
    patch: [
      {
        op: 'add',
        path: '/doelen/1/opmerkingen/0',
        value: { tekst: 'Eerst dit.', auteur: byResident, op: '2026-11-22T10:00:00Z' },
      },
    ],
    expected: ['toevoegen doelen'],
  },
  {
    title: 'a note of a colleague is not rewritten by somebody with another role assignment',
    rol: 'wijkcoach',
    wie: { roltoewijzing: stranger },
    patch: [
      {
        op: 'add',
        path: '/werkaantekeningen',
        value: [
          { id: newId, over: [resident], auteur: byStranger, tekst: 'Bellen.', op: '2026-11-22T10:00:00Z' },
        ],
      },
    ],
    expected: ['toevoegen werkaantekeningen'],
  },
  {
    title: 'the role assignment of another opens nothing when it is put in what is added',
    rol: 'wijkcoach',
    wie: { roltoewijzing: stranger },
    patch: [
      {
        op: 'add',
        path: '/werkaantekeningen',
        value: [
          {
            id: newId,
            over: [resident],
            auteur: { soort: 'rol', roltoewijzing: coach },
            tekst: 'Bellen.',
            op: '2026-11-22T10:00:00Z',
          },
        ],
      },
    ],
    expected: ['change-not-allowed /werkaantekeningen/0', 'change-not-author /werkaantekeningen/0'],
  },
]
