// The lint runs on sources before anything is built, so it takes the package by its path and not by its name.
export { fold, stem } from '../../../packages/term-search/src/dutch/index.ts'
export { createTermLinker } from '../../../packages/term-search/src/link/term-linker.ts'
