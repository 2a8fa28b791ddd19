import { themes } from '../../data/themes.ts'
import type { Theme } from '../../data/themes.ts'

/** One page for each theme. */
export function themePaths(): { params: { key: string }; props: { theme: Theme } }[] {
  return themes.map((theme) => ({ params: { key: theme.sleutel }, props: { theme } }))
}
