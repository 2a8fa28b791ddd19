/** One step of the story: what happens, in both languages, and what turned out to be so. */
export interface Stap {
  readonly nl: string
  readonly en: string
  readonly bewijs: Readonly<Record<string, boolean>>
}

/** Waits until something is so; false when it takes too long. */
export async function totdat(isZo: () => Promise<boolean>): Promise<boolean> {
  for (let times = 0; times < 200; times++) {
    if (await isZo()) return true
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return false
}
