export { type JsonIssue, type JsonIssueCode, jsonIssueTexts } from './json-issue.ts'
export { locate, locateKey } from './locate.ts'
export type { JsonPlace } from './place.ts'
export { type JsonRead, readJson, type ReadJsonOptions } from './read-json.ts'
