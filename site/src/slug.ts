import { fold } from '@samenspraak/term-search/dutch'

/** `Één gezin, één plan` as `een-gezin-een-plan`. */
export function slugOf(label: string): string {
  return fold(label)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}
