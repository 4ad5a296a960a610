export function RoleCriteria() {
  return null
}
