export function PersonOverview() {
  return null
}
