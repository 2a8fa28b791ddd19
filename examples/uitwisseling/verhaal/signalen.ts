import type { JsonObject } from '../partij/json-object.ts'
import { vraag } from './client.ts'
import type { Vraag } from './client.ts'
import { jesse, mensen, organisaties, sabine } from './mensen.ts'
import type { Opstelling } from './opstelling.ts'
import type { Stap } from './stap.ts'

function signaal(id: string, wettelijkRegime: string, inhoud: JsonObject): JsonObject {
  return {
    $schema: 'https://w3id.org/samenspraak/schema/signaal/1.0',
    id,
    wettelijkRegime,
    ontvanger: organisaties.gemeente,
    ontvangenOp: '2026-09-10T08:00:00+02:00',
    betreft: 'inwoner',
    ingelicht: { ingelicht: true, op: '2026-09-10' },
    status: 'ontvangen',
    vervaltOp: '2027-03-10',
    vastlegging: {
      versie: 1,
      vastgelegdOp: '2026-09-10T08:00:00+02:00',
      bron: organisaties.gemeente,
      wettelijkRegime,
      gevoeligheid: 'persoonlijk',
    },
    ...inhoud,
  }
}

const woningcorporatie = 'e153d1af-da3e-4db8-82e7-9b8a7f7ed5c1'
const huur = signaal('7c0f2a51-6a3e-4a64-9a5b-0f3d7f5e1c60', 'wgs', {
  grondslag: { wet: 'Wgs', artikel: '8b', begrip: 'vroegsignalering', peildatum: '2026-07-01' },
  afzender: { soort: 'schuldeiser', organisatie: woningcorporatie },
  over: [sabine],
  inhoud: {
    soort: 'betalingsachterstand',
    signaalpartner: { soort: 'huur', organisatie: woningcorporatie },
    bedrag: 61200,
    ontstaanOp: '2026-08-01',
  },
})
const zorg = signaal('7c0f2a51-6a3e-4a64-9a5b-0f3d7f5e1c61', 'jeugdwet', {
  afzender: {
    soort: 'andere-organisatie',
    toelichting: 'Begeleider thuis',
    organisatie: organisaties.aanbieder,
  },
  over: [jesse],
  inhoud: { soort: 'zorg', feiten: 'Jesse komt al een week zijn kamer niet uit.' },
})

/** Everybody who may not read a signal: not by being near, and not by being who works on signals of others. */
const anderen = [
  ['aanbieder', mensen.begeleider],
  ['aanbieder', { ...mensen.begeleider, doel: 'vroegsignalering' }],
  ['huisarts', mensen.huisarts],
  ['regiesysteem', mensen.consulent],
  ['gemeente', mensen.vroegsignaleerder],
] as const

async function statussen(url: string, document: JsonObject): Promise<readonly number[]> {
  const pad = `/signalen/${String(document['id'])}`
  return Promise.all(anderen.map(async ([client, rol]) => (await vraag(url, client, rol, { pad })).status))
}

/** The arrears turn out to be a mistake: what everybody who read the signal gets from then on. */
async function foutief(url: string, pad: string): Promise<readonly number[]> {
  const { schuldhulpverlener } = mensen
  const { kenmerk } = await vraag(url, 'gemeente', schuldhulpverlener, { pad })
  const bericht = [{ op: 'replace', path: '/status', value: 'foutief' }]
  const inzage = { ...mensen.sabine, doel: 'inzage-door-inwoner' }
  const zoekvraag = { methode: 'POST', pad: '/signalen/zoekvragen', bericht: { inwoner: sabine } }
  const antwoorden = [
    await vraag(url, 'gemeente', schuldhulpverlener, { methode: 'PATCH', pad, bericht, kenmerk }),
    await vraag(url, 'gemeente', schuldhulpverlener, { pad }),
    await vraag(url, 'gemeente', schuldhulpverlener, { pad: `${pad}/versies` }),
    await vraag(url, 'gemeente', schuldhulpverlener, { methode: 'PATCH', pad, bericht, kenmerk }),
    await vraag(url, 'regiesysteem', inzage, { pad }),
  ]
  const gevonden = await vraag(url, 'regiesysteem', inzage, zoekvraag)
  const aantal = gevonden.tekst.includes('"totaal":0') ? gevonden.status : 0
  return [...antwoorden.map(({ status }) => status), aantal]
}

/** Two signals: of a creditor to the municipality, and of the provider about a worry. Each has one role that reads it. */
export async function signalen({ regiesysteem: { url }, aanbieder }: Opstelling): Promise<Stap> {
  const nieuw = (bericht: JsonObject): Vraag => ({ methode: 'POST', pad: '/signalen', bericht })
  const begeleider = { ...mensen.begeleider, doel: 'vroegsignalering' }
  const teRuim = await vraag(url, 'gemeente', mensen.vroegsignaleerder, nieuw(huur))
  const achterstand = await vraag(url, 'gemeente', mensen.schuldhulpverlener, nieuw(huur))
  const gemeld = await vraag(url, 'aanbieder', begeleider, nieuw(zorg))
  const huurPad = `/signalen/${String(huur['id'])}`
  const zorgPad = `/signalen/${String(zorg['id'])}`
  const schuld = await vraag(url, 'gemeente', mensen.schuldhulpverlener, { pad: huurPad })
  const gezin = await vraag(url, 'gemeente', mensen.gezinsteamlid, { pad: zorgPad })
  const kruis = [
    await vraag(url, 'gemeente', mensen.schuldhulpverlener, { pad: zorgPad }),
    await vraag(url, 'gemeente', mensen.gezinsteamlid, { pad: huurPad }),
  ]
  const inzage = { ...mensen.sabine, doel: 'inzage-door-inwoner' }
  const eigen = await vraag(url, 'regiesysteem', inzage, { pad: huurPad })
  const vanZoon = await vraag(url, 'regiesysteem', { ...inzage, persoon: jesse }, { pad: zorgPad })
  const gebeurd = await vraag(url, 'gemeente', mensen.gezinsteamlid, { pad: '/gebeurtenissen?aantal=1000' })
  const dicht = [...(await statussen(url, huur)), ...(await statussen(url, zorg))]
  const fout = await foutief(url, huurPad)
  const na = await statussen(url, huur)
  return {
    nl: 'Er komen twee signalen binnen: een huurachterstand van de verhuurder, en de zorg van de begeleider over Jesse.',
    en: 'Two signals arrive: rent arrears from the landlord, and the worry of the support worker about Jesse.',
    bewijs: {
      'wie aan niemand is toegewezen legt geen signaal vast': teRuim.status === 403,
      'de schuldhulpverlener van het gezin legt de achterstand vast en leest haar':
        achterstand.status === 201 && schuld.status === 200 && schuld.tekst.includes('61200'),
      'de begeleider meldt zijn zorg en krijgt er niets van terug':
        gemeld.status === 201 && !gemeld.tekst.includes('kamer'),
      'het gezinsteam leest die zorg, en hoort ervan in de gebeurtenissen':
        gezin.status === 200 && gezin.tekst.includes('kamer') && gebeurd.tekst.includes(zorgPad),
      'schulden en jeugd lezen elkaars signaal niet': kruis.every(({ status }) => status === 404),
      'Sabine leest wat over haar is gemeld, en niet door wie':
        eigen.status === 200 &&
        eigen.tekst.includes('betalingsachterstand') &&
        !eigen.tekst.includes('afzender'),
      'Jesse leest dat er een zorg over hem is gemeld':
        vanZoon.status === 200 && vanZoon.tekst.includes('"soort":"zorg"'),
      'voor alle anderen zijn er geen signalen': dicht.every((status) => status === 404),
      'de achterstand berust op een fout: daarna is zij voor wie haar las weg, ook de versies en uit wat je vindt':
        fout.join() === '200,410,410,410,410,200',
      'voor wie haar nooit zag blijft het antwoord gelijk': na.every((status) => status === 404),
      'op de werklijst van de aanbieder staat er geen': (await aanbieder.werklijst()).every(
        ({ adres }) => !String(adres).includes('/signalen/'),
      ),
    },
  }
}
