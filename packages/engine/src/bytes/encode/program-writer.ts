const highest = 0xffffffff

/** Writes a program: words of 32 bits, little-endian, at places that are bytes from its start. */
export class ProgramWriter {
  #bytes: Uint8Array = new Uint8Array(4096)
  #length = 0

  /** Room for so many words, all 0; gives its place. */
  words(count: number): number {
    const place = this.#length
    this.#grow(place + count * 4)
    return place
  }

  /** Puts words in a place that was given out; a bound that no word holds becomes the highest, which no document reaches. */
  put(place: number, words: readonly number[]): void {
    const view = new DataView(this.#bytes.buffer)
    for (const [nth, word] of words.entries()) view.setUint32(place + nth * 4, Math.min(word, highest), true)
  }

  putDouble(place: number, value: number): void {
    new DataView(this.#bytes.buffer).setFloat64(place, value, true)
  }

  wordAt(place: number): number {
    return new DataView(this.#bytes.buffer).getUint32(place, true)
  }

  /** Adds words and gives their place. */
  add(words: readonly number[]): number {
    const place = this.words(words.length)
    this.put(place, words)
    return place
  }

  /** Adds bytes, filled up to whole words, and gives their place. */
  addBytes(bytes: Uint8Array): number {
    const place = this.words(Math.ceil(bytes.length / 4))
    this.#bytes.set(bytes, place)
    return place
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length)
  }

  #grow(length: number): void {
    if (length > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(length, this.#bytes.length * 2))
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    this.#length = length
  }
}
