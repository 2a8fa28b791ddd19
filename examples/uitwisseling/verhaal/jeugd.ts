import { vraag } from './client.ts'
import { toestemming, verwijzing } from './documenten.ts'
import { jesse, mensen } from './mensen.ts'
import type { Opstelling } from './opstelling.ts'
import { totdat } from './stap.ts'
import type { Stap } from './stap.ts'

const zelf = { soort: 'inwoner', inwoner: jesse }
const moeder = {
  soort: 'vertegenwoordiger',
  namens: jesse,
  naam: 'Sabine Voorbeeldstra',
  vertegenwoordiging: 'ouder-met-gezag',
}

const alleenJesse = {
  ...toestemming,
  id: '7c0f2a51-6a3e-4a64-9a5b-0f3d7f5e1c20',
  over: [jesse],
  gegevenDoor: [zelf],
  uitleg: 'Mijn huisarts mag mij aanmelden voor jeugdhulp, en horen hoe het gaat.',
  regimes: {
    van: 'jeugdwet',
    naar: 'zvw',
    grondslag: { wet: 'Jeugdwet', artikel: '7.3.11', begrip: 'toestemming' },
  },
}
const samen = {
  ...alleenJesse,
  id: '7c0f2a51-6a3e-4a64-9a5b-0f3d7f5e1c21',
  gegevenDoor: [zelf, moeder],
}

const naarJeugdhulp = {
  ...verwijzing,
  id: '7c0f2a51-6a3e-4a64-9a5b-0f3d7f5e1c22',
  soort: 'naar-jeugdhulp',
  verwijzer: { ...verwijzing.verwijzer, soort: { standaard: 'ijw-3.2', cod327Jw: '02' } },
  over: [jesse],
  wettelijkRegime: 'jeugdwet',
  reden: 'Is thuis snel boos en wil daar met iemand over praten.',
  verzondenOp: '2026-09-08T10:00:00+02:00',
  vastlegging: { ...verwijzing.vastlegging, wettelijkRegime: 'jeugdwet' },
}
const pad = `/verwijzingen/${naarJeugdhulp.id}`

/** A referral under the Jeugdwet: at fifteen, the child and a parent must both say yes. */
export async function jeugdhulp({ regiesysteem: { url }, aanbieder, huisarts }: Opstelling): Promise<Stap> {
  const nieuw = { methode: 'POST', pad: '/verwijzingen', bericht: naarJeugdhulp }
  const ja = { methode: 'POST', pad: '/toestemmingen' }
  const eerst = await vraag(url, 'regiesysteem', mensen.jesse, { ...ja, bericht: alleenJesse })
  const teVroeg = await vraag(url, 'huisarts', mensen.huisarts, nieuw)
  const daarna = await vraag(url, 'beheer', undefined, { ...ja, bericht: samen })
  const gemaakt = await vraag(url, 'huisarts', mensen.huisarts, nieuw)
  const eigen = await vraag(url, 'huisarts', mensen.huisarts, { pad })
  const ander = await vraag(url, 'aanbieder', mensen.begeleider, { pad })
  const adres = `/v1${pad}`
  return {
    nl: 'De huisarts verwijst Jesse (15) naar jeugdhulp. Hij en zijn moeder moeten allebei ja zeggen; hun gezamenlijke ja legt de eigen administratie vast.',
    en: 'The GP refers Jesse (15) to youth care. He and his mother must both say yes; the own administration records their joint yes.',
    bewijs: {
      'Jesse zegt zelf ja': eerst.status === 201,
      'zijn ja alleen is niet genoeg om te verwijzen': teVroeg.status === 403,
      'ook zijn moeder zegt ja': daarna.status === 201,
      'nu komt de verwijzing aan': gemaakt.status === 201,
      'de huisarts leest zijn verwijzing': eigen.status === 200 && eigen.tekst.includes('jeugdwet'),
      'de begeleider van het gezin ziet haar niet': ander.status === 404,
      'het huisartsensysteem volgt haar': await totdat(async () =>
        (await huisarts.werklijst()).some((one) => one['adres'] === adres),
      ),
      'op de werklijst van de aanbieder staat zij niet': (await aanbieder.werklijst()).every(
        (one) => one['adres'] !== adres,
      ),
    },
  }
}
