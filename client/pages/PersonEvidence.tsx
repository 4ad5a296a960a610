export function PersonEvidence() {
  return null
}
