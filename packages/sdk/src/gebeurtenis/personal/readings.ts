const mostDecodings = 3
const encoded = /(?:%[0-9a-f]{2})+/gi

/** A text as it stands and as it reads after each decoding, with full-width digits as plain ones and nothing unseen. */
export function readings(text: string): readonly string[] {
  const found = [plain(text)]
  let current = text
  for (let turn = 0; turn < mostDecodings; turn += 1) {
    const decoded = current.replace(encoded, decode)
    if (decoded === current) break
    current = decoded
    found.push(plain(current))
  }
  return found
}

/** Zero-width characters and their like break a number for a program, but not for who reads it. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\p{Cf}/gu, '')
}

function decode(sequence: string): string {
  try {
    return decodeURIComponent(sequence)
  } catch {
    // Bytes that are no UTF-8: only the plain characters among them are of interest.
    return sequence.replace(/%([0-7][0-9a-f])/gi, (_whole, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
  }
}
