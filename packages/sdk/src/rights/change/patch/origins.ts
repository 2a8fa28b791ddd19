import { isPlain } from '../../view/copying.ts'

/** For each item of a list in a copy the item that it was copied from: a list without ids says no other way which is which. */
export function originsOf(document: unknown, copy: unknown, origins: Map<unknown, unknown>): void {
  if (Array.isArray(document) && Array.isArray(copy)) {
    for (const [index, item] of document.entries()) {
      origins.set(copy[index], item)
      originsOf(item, copy[index], origins)
    }
    return
  }
  if (!isPlain(document) || !isPlain(copy)) return
  for (const [name, inner] of Object.entries(document)) originsOf(inner, copy[name], origins)
}
