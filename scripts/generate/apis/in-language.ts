import type { Both, Part } from './contract.ts'

/** A language that the descriptions are written in. */
export type DescriptionLanguage = keyof Both

/** The same part with each text in one language. */
export function inLanguage(part: Part, language: DescriptionLanguage): Part {
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, chosen(value, language)]))
}

function chosen(value: unknown, language: DescriptionLanguage): unknown {
  if (Array.isArray(value)) return value.map((item) => chosen(item, language))
  if (typeof value !== 'object' || value === null) return value
  const { nl, en, ...more }: Part = { ...value }
  const isText = typeof nl === 'string' && typeof en === 'string' && Object.keys(more).length === 0
  if (isText) return language === 'nl' ? nl : en
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, chosen(one, language)]))
}
