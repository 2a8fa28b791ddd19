import { tweeArrangementen } from './arrangementen.ts'
import { vraag } from './client.ts'
import { toestemming, verwijzing } from './documenten.ts'
import { halfjaarrapportage } from './halfjaar.ts'
import { jeugdhulp } from './jeugd.ts'
import { oudereEditie } from './oudere-editie.ts'
import { mensen, plan, sabine } from './mensen.ts'
import type { Opstelling } from './opstelling.ts'
import { signalen } from './signalen.ts'
import { totdat } from './stap.ts'
import type { Stap } from './stap.ts'

/** One thing that happens in the story. */
export type Gebeuren = (opstelling: Opstelling) => Promise<Stap>

const planPad = `/ondersteuningsplannen/${plan}`
const verwijzingPad = `/verwijzingen/${verwijzing.id}`

async function hetPlan({ regiesysteem: { url } }: Opstelling): Promise<Stap> {
  const eigen = await vraag(url, 'regiesysteem', mensen.sabine, { pad: planPad })
  const deel = await vraag(url, 'aanbieder', mensen.begeleider, { pad: planPad })
  const niets = await vraag(url, 'huisarts', mensen.huisarts, { pad: planPad })
  return {
    nl: 'Het plan van Sabine en haar gezin staat in het regiesysteem. Ieder ziet wat hij nodig heeft.',
    en: 'The plan of Sabine and her family is in the regiesysteem. Each sees what they need.',
    bewijs: {
      'Sabine leest haar plan': eigen.status === 200,
      'de begeleider leest een deel': deel.status === 200 && deel.tekst !== eigen.tekst,
      'de huisarts merkt niet dat er een plan is': niets.status === 404,
    },
  }
}

async function zonderToestemming({ regiesysteem: { url } }: Opstelling): Promise<Stap> {
  const poging = await vraag(url, 'huisarts', mensen.huisarts, {
    methode: 'POST',
    pad: '/verwijzingen',
    bericht: verwijzing,
  })
  return {
    nl: 'De huisarts wil Sabine verwijzen, maar zij heeft nog geen ja gezegd.',
    en: 'The GP wants to refer Sabine, but she has not said yes.',
    bewijs: { 'de verwijzing wordt geweigerd': poging.status === 403 },
  }
}

async function metToestemming({ regiesysteem: { url }, huisarts }: Opstelling): Promise<Stap> {
  const ja = await vraag(url, 'regiesysteem', mensen.sabine, {
    methode: 'POST',
    pad: '/toestemmingen',
    bericht: toestemming,
  })
  const gemaakt = await vraag(url, 'huisarts', mensen.huisarts, {
    methode: 'POST',
    pad: '/verwijzingen',
    bericht: verwijzing,
  })
  const nogEens = await vraag(url, 'huisarts', mensen.huisarts, {
    methode: 'POST',
    pad: '/verwijzingen',
    bericht: verwijzing,
  })
  return {
    nl: 'Sabine zegt ja. De huisarts verwijst haar: welzijn op recept.',
    en: 'Sabine says yes. The GP refers her: welfare on prescription.',
    bewijs: {
      'de toestemming staat vast': ja.status === 201,
      'de verwijzing is aangekomen': gemaakt.status === 201,
      'nog eens sturen verandert niets': nogEens.status === 200,
      'het huisartsensysteem volgt de verwijzing': await totdat(
        async () => (await huisarts.werklijst()).length === 1,
      ),
    },
  }
}

async function teVeelLezen({ regiesysteem: { url } }: Opstelling): Promise<Stap> {
  const alsConsulent = await vraag(url, 'aanbieder', mensen.consulent, { pad: planPad })
  const andermans = await vraag(url, 'aanbieder', mensen.begeleider, { pad: verwijzingPad })
  const gezien = await vraag(url, 'aanbieder', mensen.begeleider, { pad: planPad })
  const overschrijven = await vraag(url, 'aanbieder', mensen.begeleider, {
    methode: 'PATCH',
    pad: planPad,
    bericht: [{ op: 'replace', path: '/over', value: [sabine] }],
    kenmerk: gezien.kenmerk,
  })
  return {
    nl: 'Iemand bij de aanbieder probeert meer te lezen en te wijzigen dan mag.',
    en: 'Somebody at the provider tries to read and change more than is allowed.',
    bewijs: {
      'de rol van een ander helpt niet': alsConsulent.status === 404,
      'de verwijzing blijft onzichtbaar': andermans.status === 404,
      'overschrijven wordt geweigerd': overschrijven.status === 403,
    },
  }
}

async function ingetrokken({ regiesysteem: { url }, huisarts }: Opstelling): Promise<Stap> {
  const voor = await vraag(url, 'huisarts', mensen.huisarts, { pad: verwijzingPad })
  const nee = await vraag(url, 'regiesysteem', mensen.sabine, {
    methode: 'POST',
    pad: `/toestemmingen/${toestemming.id}/intrekking`,
    bericht: {
      op: '2026-09-01T09:30:00+02:00',
      door: { soort: 'inwoner', inwoner: sabine },
      wijze: 'mondeling',
    },
  })
  const na = await vraag(url, 'huisarts', mensen.huisarts, { pad: verwijzingPad })
  const nieuw = await vraag(url, 'huisarts', mensen.huisarts, {
    methode: 'POST',
    pad: '/verwijzingen',
    bericht: { ...verwijzing, id: '7c0f2a51-6a3e-4a64-9a5b-0f3d7f5e1c03' },
  })
  return {
    nl: 'Sabine trekt haar ja in.',
    en: 'Sabine withdraws her yes.',
    bewijs: {
      'de huisarts zag de verwijzing': voor.status === 200,
      'intrekken kan meteen': nee.status === 200,
      'het volgende antwoord is leeg': na.status === 404,
      'opnieuw verwijzen kan niet': nieuw.status === 403,
      'het huisartsensysteem heeft niets meer': await totdat(
        async () => (await huisarts.werklijst()).length === 0,
      ),
    },
  }
}

async function nietBereikbaar({ regiesysteem: { url }, aanbieder }: Opstelling): Promise<Stap> {
  await aanbieder.weg()
  const gezien = await vraag(url, 'regiesysteem', mensen.sabine, { pad: planPad })
  const woord = await vraag(url, 'regiesysteem', mensen.sabine, {
    methode: 'PATCH',
    pad: planPad,
    bericht: [
      {
        op: 'add',
        path: '/eigenWoorden/-',
        value: { inwoner: sabine, tekst: 'Ik wil weer mensen zien.', op: '2026-09-02' },
      },
    ],
    kenmerk: gezien.kenmerk,
  })
  await aanbieder.start()
  return {
    nl: 'De aanbieder is een tijd niet bereikbaar, en haalt daarna in.',
    en: 'The provider is away for a time, and catches up.',
    bewijs: {
      'Sabine schrijft intussen haar eigen woorden': woord.status === 200,
      'het plan komt alsnog op de werklijst': await totdat(
        async () => (await aanbieder.werklijst()).length > 0,
      ),
    },
  }
}

/** The story in order; each step stands on those before it. */
export const stappen: readonly Gebeuren[] = [
  hetPlan,
  zonderToestemming,
  metToestemming,
  teVeelLezen,
  ingetrokken,
  nietBereikbaar,
  tweeArrangementen,
  jeugdhulp,
  signalen,
  oudereEditie,
  halfjaarrapportage,
]
