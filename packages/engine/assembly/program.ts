import { program } from './state'

// A program as `encode/encode.ts` writes it: words of 32 bits; places are bytes from the start of the program.
// A node starts with its kind.
export const ANYTHING: u32 = 0
export const BOOLEAN: u32 = 1
export const NUMBER: u32 = 2
export const TEXT: u32 = 3
export const CHOICE: u32 = 4
export const LIST: u32 = 5
export const OBJECT: u32 = 6
/** What the program cannot say. */
export const FOREIGN: u32 = 7
// Texts that need no more than this; of a format when no length can matter.
export const PLAIN: u32 = 8
export const UUID: u32 = 9
export const DATE: u32 = 10
export const DATE_TIME: u32 = 11
/** The name of its schema, in a document. */
export const SCHEMA: u32 = 12

/** A word of a node. */
// @inline
export function word(node: usize, nth: u32): u32 {
  return load<u32>(node + (nth << 2))
}

/** What a word of a node leads to. */
// @inline
export function follow(node: usize, nth: u32): usize {
  return program + load<u32>(node + (nth << 2))
}

/** The node of a document: the second word of the program; the first is the version of this form. */
export function rootOf(): usize {
  return program + load<u32>(program, 4)
}
