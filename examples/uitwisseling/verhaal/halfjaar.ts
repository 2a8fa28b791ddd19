import { vraag } from './client.ts'
import { mensen } from './mensen.ts'
import type { Opstelling } from './opstelling.ts'
import type { Stap } from './stap.ts'

/** The half-year report: numbers on groups, and nothing of groups under ten. */
export async function halfjaarrapportage({ regiesysteem: { url } }: Opstelling): Promise<Stap> {
  const pad = '/halfjaarrapportages/2026-1'
  const manager = await vraag(url, 'gemeente', mensen.contractmanager, { pad })
  const teFijn = await vraag(url, 'gemeente', mensen.contractmanager, { pad: '/halfjaarrapportages/2026-2' })
  const meting = await vraag(url, 'gemeente', mensen.contractmanager, {
    pad: '/metingen/7c0f2a51-6a3e-4a64-9a5b-0f3d7f5e1c30',
  })
  const arts = await vraag(url, 'huisarts', mensen.huisarts, { pad })
  return {
    nl: 'Het halfjaar is om. De contractmanager van de gemeente leest de rapportage: aantallen, geen mensen.',
    en: 'The half-year is over. The contract manager of the municipality reads the report: numbers, not people.',
    bewijs: {
      'de contractmanager leest een uitkomst over 184 mensen':
        manager.status === 200 && manager.tekst.includes('"groepsgrootte":184'),
      'van een te kleine groep staat er alleen dat zij te klein is':
        manager.tekst.includes('groep-te-klein') && manager.tekst.match(/"groepsgrootte"/gu)?.length === 1,
      'een rapportage met kleinere groepen dan tien wordt niet gegeven': teFijn.status === 404,
      'de meting van Sabine ziet de contractmanager niet': meting.status === 404,
      'de huisarts ziet de rapportage niet': arts.status === 404,
    },
  }
}
