import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ask } from '../api/ask.ts'
import { Sheet } from '../packet/Sheet.tsx'
import { Answered } from '../ui/Answered.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { Select } from '../ui/Select.tsx'
import { Loading } from '../ui/States.tsx'
import { UnknownFilters } from '../ui/UnknownFilters.tsx'
import styles from './Packet.module.css'
import { Paper } from './Paper.tsx'

const route = getRouteApi('/people/$personId/packet')
const any = 'any'

/** The sheet of one person. */
export function Packet() {
  return (
    <Paper>
      <OnPaper />
    </Paper>
  )
}

function OnPaper() {
  const { personId } = route.useParams()
  const { role } = route.useSearch()
  const navigate = route.useNavigate()
  const asked = useQuery({
    ...ask('GET /api/people/:personId/packet', { params: { personId }, query: role ? { role } : {} }),
    placeholderData: (before) => (before?.person.id === personId ? before : undefined),
  })
  // A role that is not there, or not for this reader, is no reason to show nothing.
  const strange = role !== undefined && asked.error !== null && asked.error.failure.code !== 'unavailable'
  const plain = useQuery({ ...ask('GET /api/people/:personId/packet', { params: { personId }, query: {} }), enabled: strange })
  const packet = strange ? plain : asked
  const name = packet.data?.person.name
  useEffect(() => {
    document.title = name ? `Sheet of ${name} · Understory` : 'Sheet · Understory'
  }, [name])
  return (
    <main className={styles.desk} id="main">
      <div className={styles.bar}>
        <ButtonLink to="/people/$personId" params={{ personId }} search={role && role !== any ? { role } : {}} kind="quiet">
          {name ? `Back to ${name}` : 'Back'}
        </ButtonLink>
        {packet.data && (
          <span className={styles.acts}>
            <Select
              label="Lead role"
              options={[...packet.data.roles.map(({ id, title }) => ({ value: id, words: title })), { value: any, words: 'Any lead role' }]}
              value={packet.data.role?.id ?? any}
              onChange={(chosen) => void navigate({ search: { role: chosen }, replace: true, resetScroll: false })}
            />
            <Button kind="primary" icon="print" onClick={() => print()}>
              Print
            </Button>
          </span>
        )}
      </div>
      {strange && plain.data && <UnknownFilters of={[role]} />}
      <Answered of={packet} what="The sheet" loading={<Loading shape="block" height={600} />}>
        {(found) => <Sheet packet={found} />}
      </Answered>
    </main>
  )
}
