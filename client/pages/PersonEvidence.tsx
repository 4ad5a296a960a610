import { getRouteApi, useLocation } from '@tanstack/react-router'
import { EvidenceOf } from '../evidence/EvidenceOf.tsx'
import type { PieceFilters } from '../evidence/filters.ts'
import { usePersonPage } from '../person/usePersonPage.ts'

const route = getRouteApi('/shell/people/$personId/evidence')

/** The evidence on someone; every filter is part of the address. */
export function PersonEvidence() {
  const { personId } = route.useParams()
  const { role, removed, criterion, observer, stance, linked, q } = route.useSearch()
  const marked = useLocation({ select: ({ hash }) => hash })
  const navigate = route.useNavigate()
  const { data: page } = usePersonPage(personId, role)
  if (!page) return null
  const { id, name } = page.person
  const filter = (filters: PieceFilters) => void navigate({ search: { role, ...filters }, replace: true, resetScroll: false })
  return (
    <EvidenceOf
      key={id}
      person={{ id, name }}
      recent={page.pieces}
      asked={{ criterion, observer, stance, linked, q }}
      removed={removed === 'yes'}
      marked={marked}
      onFilter={filter}
      onRemoved={(shown) => void navigate({ search: { role, removed: shown ? 'yes' : undefined }, resetScroll: false })}
    />
  )
}
