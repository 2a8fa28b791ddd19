import { documentOf, sinds, today, vastlegging } from './document.ts'
import type { Doc, MunicipalityDocument } from './document.ts'
import type { Partij, World } from './world.ts'

type Organisatie = Doc<'organisatie'>

/** All organisations of a municipality. */
export function* organisationDocuments(world: World): Generator<MunicipalityDocument> {
  const { gemeente, college } = world
  const organisation = (
    { id, naam }: Partij,
    soort: Organisatie['soorten'][number],
    rest: Partial<Organisatie> = {},
  ): MunicipalityDocument =>
    documentOf('organisatie', {
      id,
      naam,
      soorten: [soort],
      werkgebied: [gemeente.code],
      status: 'actief',
      ...rest,
      vastlegging: vastlegging(college.id, today - 700),
    })
  yield organisation(college, 'gemeente', { rechtsvorm: 'publiekrechtelijk', gemeentecode: gemeente.code })
  yield organisation(world.toegang, 'toegangsorganisatie', { rechtsvorm: 'stichting' })
  for (const aanbieder of world.aanbieders) {
    yield organisation(aanbieder, 'wmo-aanbieder', { wettelijkeRegimes: ['wmo2015'] })
  }
  yield organisation(world.jeugdhulp, 'jeugdhulpaanbieder', { wettelijkeRegimes: ['jeugdwet'] })
  yield organisation(world.welzijn, 'welzijnsorganisatie')
  yield organisation(world.woningcorporatie, 'woningcorporatie')
  yield organisation(world.vrijwilligers, 'vrijwilligersorganisatie')
  for (const { huisartsen } of world.gebieden) {
    for (const praktijk of huisartsen) {
      yield organisation(praktijk, 'huisartsenpraktijk', { wettelijkeRegimes: ['zvw'] })
    }
  }
}

/** The function of access: a foundation that gives no help itself, as in Emmen. */
export function accessDocument({
  gemeente,
  toegang,
  toegangId,
  college,
  gebieden,
}: World): MunicipalityDocument {
  return documentOf('toegang', {
    id: toegangId,
    naam: toegang.naam,
    soort: 'toegangsorganisatie',
    organisatie: toegang.id,
    functies: [
      { functie: 'vraagverheldering', periode: sinds(today - 3560) },
      { functie: 'toeleiding', periode: sinds(today - 3560) },
      { functie: 'onderzoek', wettelijkRegime: 'wmo2015', periode: sinds(today - 3560) },
    ],
    verleentZelfHulp: false,
    gemeenten: [gemeente.code],
    gebieden: gebieden.map(({ id }) => id),
    periode: sinds(today - 3560),
    vastlegging: vastlegging(college.id, today - 700),
  })
}
