import type { Bevoegdheid } from '../../generated/bevoegdheid/1.0/types.ts'

/** How much is asked for: everything of a group, its minimum, totals over many residents, only that there is something, or nothing. */
export const extents = ['alles', 'minimum', 'totalen', 'bestaan', 'niets'] as const

/** How much is asked for. */
export type Extent = (typeof extents)[number]

/** What must be asked for a row to permit it. */
export interface ExtentAsked {
  readonly omvang: Extent
  /** The least number of residents in each total. */
  readonly celgrootte: number | undefined
}

/**
 * An obligation written as a part of the question, so that an engine that forgets it gives less and never more. A row
 * without one permits every extent.
 */
export function extentAsked({ verplichting }: Bevoegdheid): ExtentAsked {
  switch (verplichting?.soort) {
    case undefined:
      return { omvang: 'alles', celgrootte: undefined }
    case 'tot-minimum-beperken':
      return { omvang: 'minimum', celgrootte: undefined }
    case 'samenvoegen':
      return { omvang: 'totalen', celgrootte: verplichting.minimaleCelgrootte }
    case 'zichtbaar-afschermen':
      return { omvang: 'bestaan', celgrootte: undefined }
    case 'weglaten':
      return { omvang: 'niets', celgrootte: undefined }
  }
}
