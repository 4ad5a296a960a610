import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Rhythm } from 'shared/api/rhythm.ts'
import { backOn } from 'shared/domain/leave.ts'
import { ask } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useToday } from '../ui/When.tsx'
import { day } from '../ui/when.ts'
import { RhythmDialog } from './RhythmDialog.tsx'
import styles from './Rhythm.module.css'

/** How often to talk with someone, and whether they are away; a way to change both. */
export function RhythmLine({ person }: { person: { id: string; name: string } }) {
  const today = useToday()
  const { data: rhythm } = useQuery(ask('GET /api/people/:personId/rhythm', { params: { personId: person.id } }))
  const [open, setOpen] = useState(false)
  // Its line is there before it is known, so that nothing under it moves.
  if (!rhythm) return <div className={styles.line}>{'\u00a0'}</div>
  const back = backOn(rhythm.leaves, today)
  return (
    <div className={styles.line}>
      <Icon name="calendar" size={15} />
      <span>
        {back ? `Away until ${day(back, today)}. ` : ''}
        {wordsOf(rhythm)}
      </span>
      <Button size="s" kind="quiet" className={styles.change} onClick={() => setOpen(true)}>
        Change
      </Button>
      {open && <RhythmDialog person={person} rhythm={rhythm} onClose={() => setOpen(false)} />}
    </div>
  )
}

const wordsOf = ({ days, saidBy }: Rhythm) => `Every ${days} days${saidBy === 'team' ? ', as for the team' : ''}`
