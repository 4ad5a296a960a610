import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../api/ask.ts'
import { useSession } from '../api/useSession.ts'
import { CallDialog } from '../readings/CallDialog.tsx'
import { AgreedPanel } from '../calibration/AgreedPanel.tsx'
import { DecisionBox } from '../decisions/DecisionBox.tsx'
import { SlatePanel } from '../slates/SlatePanel.tsx'
import { Answered } from '../ui/Answered.tsx'
import { Loading } from '../ui/States.tsx'

const route = getRouteApi('/shell/roles/$roleId/')

export function RoleSlate() {
  const { roleId } = route.useParams()
  const view = route.useSearch()
  const navigate = route.useNavigate()
  const slate = useQuery(ask('GET /api/roles/:roleId/slate', { params: { roleId } }))
  const decided = useQuery(ask('GET /api/roles/:roleId/decisions', { params: { roleId } }))
  const { observes, account } = useSession()
  // A seat that is taken is decided again at its own step; but what was begun here stays, also when another has decided meanwhile.
  const state = slate.data?.role.state
  const [decidedHere, setDecidedHere] = useState<string | null>(null)
  const decidable = (state === 'open' || state === 'deciding') && (decided.data?.outcomes.length ?? 0) > 0
  if (decidable && decidedHere !== roleId) setDecidedHere(roleId)
  const [calling, setCalling] = useState<{ id: string; name: string } | null>(null)
  return (
    <Answered of={slate} what="The slate" loading={<Loading shape="block" height={520} />}>
      {(slate) => {
        const decides = decidedHere === roleId ? decided.data : undefined
        return (
          <>
            <SlatePanel
              slate={slate}
              leads={observes || slate.role.mayChange}
              view={view}
              onCall={setCalling}
              onView={(search) => void navigate({ search, replace: !!view.person && !!search.person, resetScroll: false })}
              decision={
                decides && (
                  <DecisionBox
                    slate={slate}
                    decided={decides}
                    accountId={account.id}
                    onRecorded={() => void navigate({ to: '/roles/$roleId/decision', params: { roleId }, search: {} })}
                  />
                )
              }
            />
            {calling && <CallDialog key={calling.id} person={calling} role={slate.role} onClose={() => setCalling(null)} />}
            {slate.role.mayChange && <AgreedPanel roleId={roleId} />}
          </>
        )
      }}
    </Answered>
  )
}
