export { fold } from './fold.ts'
export { stem } from './stem.ts'
export { tokens, tokensWithPlaces, type Token } from './tokens.ts'
