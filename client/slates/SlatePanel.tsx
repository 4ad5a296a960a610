import { type ReactNode, useState } from 'react'
import type { Slate, SlatePerson } from 'shared/api/roles.ts'
import { Boundary } from '../ui/Boundary.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { RingLegend } from '../ui/RingLegend.tsx'
import { Saying } from '../ui/Saying.tsx'
import { EmptyNew } from '../ui/States.tsx'
import { useKeys } from '../ui/keys.ts'
import { AddToSlate } from './AddToSlate.tsx'
import { Beside, ClosePeople } from './Beside.tsx'
import { CellSheet } from './CellSheet.tsx'
import { MorePeople } from './MorePeople.tsx'
import styles from './SlatePanel.module.css'
import { SlateTable } from './SlateTable.tsx'
import { inColumns } from './columns.ts'

/** What the address says of the slate: whose cell is open, and who of the rest has the last column. */
type SlateView = { person?: string; criterion?: string; with?: string }

type Props = {
  slate: Slate
  /** Whether the reader has people whom they could add. */
  leads: boolean
  view: SlateView
  onView: (view: SlateView) => void
  /** Opens a readiness call for someone. */
  onCall: (person: SlatePerson['person']) => void
  /** Stands under the slate, where there is something to decide: then it has the main button. */
  decision?: ReactNode
}

/** Who could fill the role: everyone considered, on the same lines. */
export function SlatePanel({ slate, leads, view, onView, onCall, decision }: Props) {
  const { role } = slate
  const [adding, setAdding] = useState(false)
  const { shown, rest } = inColumns(slate, view.with)
  const add = () => leads && setAdding(true)
  useKeys({ f: add })
  const open = (person: string, criterion: string) => onView({ ...view, person, criterion })
  return (
    <>
      <div className={styles.bar}>
        <p className={styles.sentence}>
          <Saying sentence={slate.sentence} />
        </p>
        {rest.length > 0 && <MorePeople rest={rest} onShow={(person) => onView({ ...view, with: person })} />}
        {leads && (
          <Button kind={decision ? 'plain' : 'primary'} size="s" icon="plus" keys="F" onClick={add}>
            Add someone
          </Button>
        )}
      </div>
      {role.criteria.length === 0 && (
        <EmptyNew
          title="Say what this role asks first"
          actions={
            <ButtonLink to="/roles/$roleId/criteria" params={{ roleId: role.id }}>
              Start from the four pillars
            </ButtonLink>
          }
        >
          People can only be looked at on the same lines once the lines are there.
        </EmptyNew>
      )}
      <section className={styles.slate} aria-label="Slate">
        <Boundary of="The slate">
          {shown.length === 0 ? (
            <Nobody slate={slate} />
          ) : (
            <div className={styles.across} tabIndex={0} role="group" aria-label="Criteria and people">
              <SlateTable role={role} columns={shown} onOpen={open} onCall={onCall} />
            </div>
          )}
        </Boundary>
        <Boundary of="Beside the slate">
          <Beside slate={slate} />
        </Boundary>
      </section>
      {decision}
      <div className={styles.legend}>
        <RingLegend />
      </div>
      <CellSheet
        role={role}
        columns={shown}
        id={view.person}
        criterionId={view.criterion}
        onGo={open}
        onClose={() => onView({ with: view.with })}
      />
      <AddToSlate open={adding} slate={slate} onClose={() => setAdding(false)} />
    </>
  )
}

/** Nobody stands on the slate yet: how they come there, and up to three who are close. */
function Nobody({ slate }: { slate: Slate }) {
  const { role, closeNeverAsked } = slate
  return (
    <div className={styles.nobody}>
      <EmptyNew title={role.seesAll ? 'Nobody is on this slate yet' : 'None of your people is on this slate'}>
        Whoever says that they want this role stands here at once. You can add people whom you want to look at
        {closeNeverAsked.length > 0 ? ', and ask those who are close:' : '.'}
        {closeNeverAsked.length > 0 && <ClosePeople slate={slate} onlyFew />}
      </EmptyNew>
    </div>
  )
}
