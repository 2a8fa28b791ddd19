import type { SeenField, SeenSection } from '../../data/rights/seen-plan.ts'

/** One field of the plan as several roles see it. */
export interface RowOfRoles {
  readonly section: SeenSection
  readonly fields: readonly SeenField[]
}

/** The fields of the plan of which at least one of these views shows something. */
export function gpRows(views: readonly (readonly SeenSection[])[]): readonly RowOfRoles[] {
  const [first = []] = views
  return first.flatMap((section, nth) =>
    section.items.flatMap((item, place) =>
      item.fields.flatMap((_field, at) => {
        const fields = views.flatMap((view) => view[nth]?.items[place]?.fields[at] ?? [])
        return fields.some(({ seen }) => seen !== 'hidden') ? [{ section, fields }] : []
      }),
    ),
  )
}
