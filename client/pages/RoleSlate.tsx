export function RoleSlate() {
  return null
}
