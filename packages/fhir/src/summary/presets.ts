/** How a huisarts stands to somebody: what may be told differs, from most to least. */
export type HuisartsPreset = keyof typeof huisartsPresets

/** Role and purpose of each way in which a huisarts asks, as the rows of the rights name them. */
export const huisartsPresets = {
  betrokkene: {
    rol: 'huisarts',
    verwerkingsdoel: 'afstemming',
    zin: 'huisarts die bij het plan betrokken is',
  },
  verwijzer: { rol: 'huisarts-verwijzer', verwerkingsdoel: 'verwijzing', zin: 'huisarts die heeft verwezen' },
  expert: { rol: 'huisarts-expert', verwerkingsdoel: 'advies', zin: 'huisarts van wie advies is gevraagd' },
  informant: {
    rol: 'huisarts-informant',
    verwerkingsdoel: 'onderzoek',
    zin: 'huisarts aan wie één vraag is gesteld',
  },
} as const

/** For whom a summary is, in words; a role that is no preset is named as it is. */
export function readerOf(rol: string): string {
  return Object.values(huisartsPresets).find((preset) => preset.rol === rol)?.zin ?? rol
}
