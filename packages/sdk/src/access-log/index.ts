export { accessRecordOf, accessRecordOfChange } from './record/access-record-of.ts'
export type { ChangeOutcome, ViewOutcome } from './record/access-record-of.ts'
export type {
  AccessContext,
  AccessedDocument,
  AccessRecord,
  AccessRecorded,
  RecordedGroup,
} from './record/access-record.ts'
export { logboekAttributes } from './logboek/logboek-attributes.ts'
export type { LogboekAttributes, LogboekOptions, Subject } from './logboek/logboek-attributes.ts'
export type { GroupedMessage } from './record/groups-in.ts'
export { residentsIn } from './record/residents-in.ts'
