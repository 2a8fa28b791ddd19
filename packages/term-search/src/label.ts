import type { Labels, Language, SearchableTerm } from './term.ts'

/** How a label belongs to its term; `hidden` ones are found but not shown as names. */
export type LabelKind = 'alternative' | 'hidden' | 'preferred'

/** One name of a term in one language. */
export interface Label {
  readonly kind: LabelKind
  readonly language: Language
  readonly text: string
}

/** All names of a term, the preferred ones first. */
export function labelsOf({ voorkeursterm, alternatief, verborgen }: SearchableTerm): readonly Label[] {
  return [
    { kind: 'preferred', language: 'nl', text: voorkeursterm.nl },
    { kind: 'preferred', language: 'en', text: voorkeursterm.en },
    ...labelsOfKind('alternative', alternatief),
    ...labelsOfKind('hidden', verborgen),
  ]
}

function labelsOfKind(kind: LabelKind, labels: Labels | undefined): readonly Label[] {
  return [
    ...(labels?.nl ?? []).map((text): Label => ({ kind, language: 'nl', text })),
    ...(labels?.en ?? []).map((text): Label => ({ kind, language: 'en', text })),
  ]
}
