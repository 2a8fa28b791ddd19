import type { Store } from '../../store/store.ts'

/** The last position of the sealed journal, in some forty small reads however long it is: positions have no gaps. */
export async function lastPosition(store: Pick<Store, 'journal'>): Promise<number> {
  const reaches = async (position: number): Promise<boolean> =>
    position === 0 || (await store.journal(position - 1, 1)).length > 0
  let beyond = 1
  while (await reaches(beyond)) beyond *= 2
  let within = Math.floor(beyond / 2)
  while (beyond - within > 1) {
    const middle = Math.floor((within + beyond) / 2)
    if (await reaches(middle)) within = middle
    else beyond = middle
  }
  return within
}
