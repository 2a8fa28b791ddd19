/** The formats of docs/formats.md written a second time, with regular expressions and calendar arithmetic. */
export const referenceFormats: Readonly<Record<string, (text: string) => boolean>> = {
  bsn: passesElevenTest,
  rsin: passesElevenTest,
  date: isCalendarDate,
  'date-time': isDateTime,
  email: (text) =>
    text.length <= 254 &&
    /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$/.test(text),
  postcode: (text) => /^[1-9][0-9]{3}(?!SA|SD|SS)[A-Z]{2}$/.test(text),
  uri: (text) => /^[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9._~:/?#[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*$/.test(text),
  uuid: (text) => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text),
}

function passesElevenTest(text: string): boolean {
  if (!/^[0-9]{9}$/.test(text) || text === '000000000') return false
  const sum = [...text].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0)
  return sum % 11 === 0
}

function isCalendarDate(text: string): boolean {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) || text.startsWith('0000')) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

function isDateTime(text: string): boolean {
  const match = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/.exec(text)
  return match !== null && isCalendarDate(match[1] ?? '') && match[4] !== '-00:00'
}
