/**
 * SHA-1 of bytes. UUID version 5 is defined with it (RFC 9562), and the browser's own is asynchronous, which would make
 * every caller so; nothing here relies on it for secrecy.
 */
export function sha1(bytes: Uint8Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(20))
  for (const [index, word] of digestWords(bytes).entries()) view.setInt32(index * 4, word)
  return new Uint8Array(view.buffer)
}

/** The five words of a digest, in a list that the next call overwrites: many small names are hashed in a row. */
export function digestWords(bytes: Uint8Array): Int32Array {
  state.set(start)
  const whole = bytes.length - (bytes.length % 64)
  for (let offset = 0; offset < whole; offset += 64) compress(bytes, offset)
  closing.fill(0)
  closing.set(bytes.subarray(whole))
  closing[bytes.length - whole] = 0x80
  const closes = bytes.length - whole < 56 ? 64 : 128
  closingView.setUint32(closes - 8, Math.floor(bytes.length / 0x20_00_00_00))
  closingView.setUint32(closes - 4, (bytes.length * 8) >>> 0)
  for (let offset = 0; offset < closes; offset += 64) compress(closing, offset)
  return state
}

const start = [0x67_45_23_01, 0xef_cd_ab_89, 0x98_ba_dc_fe, 0x10_32_54_76, 0xc3_d2_e1_f0] as const
const state = new Int32Array(5)
const schedule = new Int32Array(80)
const closing = new Uint8Array(128)
const closingView = new DataView(closing.buffer)

/** One block of 64 bytes into the state. The four kinds of rounds are told apart here and not in a function of their own. */
function compress(block: Uint8Array, offset: number): void {
  expand(block, offset)
  let a = state[0] ?? 0
  let b = state[1] ?? 0
  let c = state[2] ?? 0
  let d = state[3] ?? 0
  let e = state[4] ?? 0
  for (let index = 0; index < 80; index++) {
    const mixed =
      index < 20
        ? ((b & c) | (~b & d)) + 0x5a_82_79_99
        : index < 40
          ? (b ^ c ^ d) + 0x6e_d9_eb_a1
          : index < 60
            ? ((b & c) | (b & d) | (c & d)) + 0x8f_1b_bc_dc
            : (b ^ c ^ d) + 0xca_62_c1_d6
    const next = (((a << 5) | (a >>> 27)) + mixed + e + (schedule[index] ?? 0)) | 0
    e = d
    d = c
    c = (b << 30) | (b >>> 2)
    b = a
    a = next
  }
  state[0] = (state[0] ?? 0) + a
  state[1] = (state[1] ?? 0) + b
  state[2] = (state[2] ?? 0) + c
  state[3] = (state[3] ?? 0) + d
  state[4] = (state[4] ?? 0) + e
}

function expand(block: Uint8Array, offset: number): void {
  for (let index = 0; index < 16; index++) {
    const at = offset + index * 4
    schedule[index] =
      ((block[at] ?? 0) << 24) |
      ((block[at + 1] ?? 0) << 16) |
      ((block[at + 2] ?? 0) << 8) |
      (block[at + 3] ?? 0)
  }
  for (let index = 16; index < 80; index++) {
    const mixed =
      (schedule[index - 3] ?? 0) ^
      (schedule[index - 8] ?? 0) ^
      (schedule[index - 14] ?? 0) ^
      (schedule[index - 16] ?? 0)
    schedule[index] = (mixed << 1) | (mixed >>> 31)
  }
}
