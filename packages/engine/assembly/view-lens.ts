// What the rights of one request come down to, as `view-lens.ts` of the host writes it; addresses are absolute.

let lens: usize = 0

export function setLens(address: usize): void {
  lens = address
}

function lensWord(nth: u32): u32 {
  return load<u32>(lens + (nth << 2))
}

/** Whether nothing of the message can be hidden. */
export function isWhole(): boolean {
  return lensWord(0) != 0
}

/** The parts of a context that decide anything inside it, as bits. */
export function needsOf(context: u32): u32 {
  return load<u32>(lensWord(1) + (context << 2))
}

/** Whether some things of a kind may be hidden. */
export function isPartial(kind: u32): boolean {
  return ((lensWord(2) >>> kind) & 1) != 0
}

/** [how many, length and address of each]: the residents that the request knows something of. */
export function knownPersons(): usize {
  return lensWord(3)
}

// Who asks: [length or 0 when not said, address].
export function ownInwoner(): usize {
  return lens + 16
}
export function ownRoltoewijzing(): usize {
  return lens + 24
}
export function ownOrganisatie(): usize {
  return lens + 32
}

/** [how many, [length, address, number] of each code]: what tells of a group, of one code list. */
export function tellingCodes(list: u32): usize {
  return load<u32>(lensWord(10) + (list << 2))
}

/** For each spelling of a party in nine bits whether it is who asks. */
export function isOwnParty(party: u32): boolean {
  return load<u8>(lensWord(11) + party) != 0
}

/** Whether it matters which goals an own part works on. */
export function asksGoals(): boolean {
  return lensWord(12) != 0
}

/** The table of contexts: 4096 entries of [low word, high word, row or 0]. */
export function contextTable(): usize {
  return lensWord(13)
}

/** Whether a level test holds in a row: [level of each of 32 groups, whether a code is hidden, each code]. */
export function passes(row: usize, test: u32): boolean {
  return <u32>load<u8>(row + (test >>> 1)) > (test & 1 ? <u32>0 : <u32>1)
}

export function hidesCodes(row: usize): boolean {
  return load<u8>(row, 32) != 0
}

export function hidesCode(row: usize, number: u32): boolean {
  return load<u8>(row + number, 33) != 0
}
