/** What may stand between brackets as the host of a URI: IPv6 without zone, or a future version (RFC 3986, 3.2.2). */
export function isIpLiteral(value: string): boolean {
  return isIpV6(value) || /^v[\dA-F]+\.[\w.~!$&'()*+,;=:-]+$/i.test(value)
}

/** Eight groups of sixteen bits; `::` stands once for one or more groups of zero; the last two may be IPv4. */
function isIpV6(value: string): boolean {
  const [left = '', right, ...more] = value.split('::')
  if (right === undefined) return countGroups(left, true) === 8
  const groups = countGroups(left, false) + countGroups(right, true)
  return more.length === 0 && groups <= 7
}

/** Groups of one side of `::`; NaN, which is above and below nothing, if one of them is malformed. */
function countGroups(side: string, mayEndInIpV4: boolean): number {
  if (side === '') return 0
  const groups = side.split(':')
  return groups.reduce((count, group, nth) => {
    if (/^[\dA-F]{1,4}$/i.test(group)) return count + 1
    return mayEndInIpV4 && nth === groups.length - 1 && isIpV4(group) ? count + 2 : Number.NaN
  }, 0)
}

function isIpV4(value: string): boolean {
  const numbers = value.split('.')
  return (
    numbers.length === 4 &&
    numbers.every((number) => /^(?:0|[1-9]\d{0,2})$/.test(number) && Number(number) <= 255)
  )
}
