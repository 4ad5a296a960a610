import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { counted } from 'shared/domain/grammar.ts'
import { ask } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import { type LookBackAsked, LookBackDialog } from './LookBackDialog.tsx'
import { ToTell } from './ToTell.tsx'
import styles from './Duties.module.css'

/** What is left to do after the reader's decisions: it stays on Home until it is done. */
export function Duties() {
  const { data } = useQuery(ask('GET /api/duties'))
  const [looking, setLooking] = useState<LookBackAsked | null>(null)
  const toTell = data?.toTell ?? []
  const lookBacks = data?.lookBacks ?? []
  if (toTell.length + lookBacks.length === 0) return null
  return (
    <Card open title="After your decisions" aside={toTell.length > 0 && `${counted(toTell.length, 'person', 'people')} to tell`}>
      <ToTell tellings={toTell} roles />
      <ul className={styles.backs}>
        {lookBacks.map(({ decisionId, role, who, afterMonths }) => (
          <li key={decisionId}>
            <span>
              <TextLink alone to="/roles/$roleId/decision" params={{ roleId: role.id }}>
                {role.title}
              </TextLink>
              {who && `: ${who}`}, {afterMonths} months on.
            </span>
            <Button size="s" onClick={() => setLooking({ roleId: role.id, decisionId, afterMonths, who })}>
              Look back
            </Button>
          </li>
        ))}
      </ul>
      {looking && <LookBackDialog of={looking} onClose={() => setLooking(null)} />}
    </Card>
  )
}
