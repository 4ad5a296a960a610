import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ask } from '../api/ask.ts'
import { RoleSheet } from '../packet/RoleSheet.tsx'
import { Answered } from '../ui/Answered.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { EmptyNew, Loading } from '../ui/States.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import styles from './Packet.module.css'
import { Paper } from './Paper.tsx'

const route = getRouteApi('/roles/$roleId/packet')

/** One side for each person in-house on the slate of a lead role, as it stood when it was decided. */
export function RolePacket() {
  return (
    <Paper>
      <OnPaper />
    </Paper>
  )
}

function OnPaper() {
  const { roleId } = route.useParams()
  const packet = useQuery(ask('GET /api/roles/:roleId/packet', { params: { roleId } }))
  const title = packet.data?.role.title
  useEffect(() => {
    document.title = title ? `Packet for ${title} · Understory` : 'Packet · Understory'
  }, [title])
  return (
    <main className={styles.desk} id="main">
      <div className={styles.bar}>
        <ButtonLink to="/roles/$roleId/decision" params={{ roleId }} kind="quiet">
          {title ? `Back to ${title}` : 'Back'}
        </ButtonLink>
        {packet.data && packet.data.sheets.length > 0 && (
          <span className={styles.acts}>
            <Button kind="primary" icon="print" onClick={() => print()}>
              Print
            </Button>
          </span>
        )}
      </div>
      <Answered of={packet} what="The packet" loading={<Loading shape="block" height={600} />}>
        {(found) =>
          found.sheets.length > 0 ? (
            <>
              <VisuallyHidden>
                <h1>Packet for {found.role.title}</h1>
              </VisuallyHidden>
              {found.sheets.map((sheet) => (
                <RoleSheet key={sheet.id} packet={found} sheet={sheet} />
              ))}
            </>
          ) : (
            <div className={styles.nothing}>
              <h1>Packet for {found.role.title}</h1>
              <EmptyNew
                title={found.decision ? 'Nobody in-house stood on this slate' : 'Nothing has been decided about this role yet'}
                actions={
                  <ButtonLink to="/roles/$roleId" params={{ roleId }}>
                    Look at its slate
                  </ButtonLink>
                }
              >
                {found.decision
                  ? 'Of whom you may see, nobody in-house had a line when it was decided.'
                  : 'The packet is printed from the slate as it stood at a decision, so that each claim stays with what it rested on.'}
              </EmptyNew>
            </div>
          )
        }
      </Answered>
    </main>
  )
}
