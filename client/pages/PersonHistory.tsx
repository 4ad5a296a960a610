export function PersonHistory() {
  return null
}
