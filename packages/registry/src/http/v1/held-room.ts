/** So much text every request may hold in any case: nobody who holds more keeps those with little from their answers. */
const ownRoom = 64 * 1024

/** Part of the room that one request has. */
export interface HeldShare {
  /** Whether there was room for so much more; it is then taken. */
  readonly take: (length: number) => boolean
  /** Makes room for others again. */
  readonly giveBack: () => void
}

/** Room for what waits of all requests together, so that many that each hold little do not fill the memory. */
export class HeldRoom {
  #left: number

  constructor(most: number) {
    this.#left = most
  }

  share(): HeldShare {
    let [own, shared] = [ownRoom, 0]
    return {
      take: (length) => {
        const beyond = Math.max(0, length - own)
        if (beyond > this.#left) return false
        own = Math.max(0, own - length)
        shared += beyond
        this.#left -= beyond
        return true
      },
      giveBack: () => {
        this.#left += shared
        ;[own, shared] = [ownRoom, 0]
      },
    }
  }
}
