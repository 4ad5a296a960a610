import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ask } from '../api/ask.ts'
import { CriteriaPanel } from '../roles/CriteriaPanel.tsx'
import { Answered } from '../ui/Answered.tsx'

const route = getRouteApi('/shell/roles/$roleId/criteria')

export function RoleCriteria() {
  const { roleId } = route.useParams()
  const role = useQuery(ask('GET /api/roles/:roleId', { params: { roleId } }))
  return (
    <Answered of={role} what="The criteria">
      {(role) => <CriteriaPanel key={role.id} role={role} />}
    </Answered>
  )
}
